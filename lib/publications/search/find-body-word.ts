import { MAX_COUNTED } from '@/lib/bounded-count';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Locale } from '@/lib/i18n/locales';
import { narrowingQuery } from '@/lib/search/analysis/narrowing';
import { nearSpellings } from '@/lib/search/analysis/near-spellings';
import { splitWords } from '@/lib/search/analysis/split-words';
import { quoted } from '@/lib/search/analysis/text-vector';
import { VECTOR } from './find-candidates';
import { withinTime } from './within-time';

interface Found {
  spelling: string;
  /** Whatever the newest piece with it says. */
  text: string;
}

/**
 * The word of any text in the language that is one slip away from a folded word, as it is written there: of several, the one in the most
 * pieces. Each spelling is looked up in the index of words, in which most of them are not; so nothing is kept that could name a word of
 * a piece that was withdrawn.
 */
export async function findBodyWord(folded: string, locale: Locale): Promise<string | null> {
  const spellings = nearSpellings(folded);
  if (spellings.length === 0) return null;
  const inLanguage = narrowingQuery({ values: [], locales: [locale], years: null });
  const queries = spellings.map((spelling) => `${quoted(spelling)} & ${inLanguage}`);
  const [found] = await withinTime<Found[]>(Prisma.sql`
    WITH asked AS MATERIALIZED (
      SELECT asked."spelling", asked."query" FROM unnest(${spellings}::text[], ${queries}::text[]) AS asked("spelling", "query")
      WHERE EXISTS (SELECT FROM "SearchDocument" d WHERE ${VECTOR} @@ asked."query"::tsquery)),
    common AS (
      SELECT asked."spelling", asked."query", (SELECT count(*) FROM (
        SELECT FROM "SearchDocument" d WHERE ${VECTOR} @@ asked."query"::tsquery LIMIT ${MAX_COUNTED}) AS counted) AS "count"
      FROM asked ORDER BY 3 DESC, 1 LIMIT 1)
    SELECT common."spelling", concat_ws(' ', p."title", p."kicker", p."standfirst", p."bodyText") AS "text"
    FROM common CROSS JOIN LATERAL (
      SELECT d."publicationId" FROM "SearchDocument" d WHERE ${VECTOR} @@ common."query"::tsquery LIMIT 1) AS one
    JOIN "Publication" p ON p."id" = one."publicationId"`);
  return found ? (asWritten(found) ?? found.spelling) : null;
}

/** Vowels and tatweel, which nobody types. */
const NOT_TYPED = /[\u0640\u064B-\u0652\u0670]/g;

/** With its hamza and its ta marbuta. */
function asWritten({ spelling, text }: Found): string | null {
  for (const { parts } of splitWords(text))
    for (const { start, end, forms } of parts)
      if (forms.exact.includes(spelling))
        return text.slice(start, end).normalize('NFKC').replace(NOT_TYPED, '');
  return null;
}
