import { db } from '@/lib/db';
import type { EntryRow } from '@/lib/entries/types';
import type { Locale } from '@/lib/i18n/locales';
import type { WantedForms } from '@/lib/search/analysis/highlight';
import { type Snippet, snippet } from '@/lib/search/analysis/snippet';
import type { EntryQuestion } from './entry-question';

/** What is looked through for a part to show. The database cuts it off, so that a page of long texts stays small. Characters. */
const MAX_TEXT = 5_000;

/** Looked through at once: a word that many texts have stands near the beginning of most. Characters. */
const STRETCH = 1_000;

type Snippets = NonNullable<EntryRow['snippets']>;

interface FoundText {
  entryId: string;
  locale: Locale;
  text: string;
}

/** For each entry, the parts of its texts that have what was looked for. */
export async function findSnippets(
  entryIds: string[],
  { required, wanted }: EntryQuestion,
): Promise<Map<string, Snippets>> {
  const found = new Map<string, Snippets>();
  if (entryIds.length === 0 || !required) return found;
  const rows = await db().$queryRaw<FoundText[]>`
    SELECT s."entryId", edition."locale"::text AS "locale", left(s."text", ${MAX_TEXT}) AS "text"
    FROM "EditionSearch" s JOIN "Edition" edition ON edition."id" = s."editionId"
    WHERE s."entryId" = ANY(${entryIds}::uuid[]) AND s."vector" @@ ${required}::tsquery`;
  for (const { entryId, locale, text } of rows) {
    const part = firstPart(text, wanted);
    if (part) found.set(entryId, { ...found.get(entryId), [locale]: part });
  }
  return found;
}

function firstPart(text: string, wanted: WantedForms): Snippet | null {
  for (let start = 0; start < text.length; ) {
    const space = text.indexOf(' ', start + STRETCH);
    const end = space < 0 ? text.length : space;
    const part = snippet(text.slice(start, end), wanted);
    if (part.marks.length > 0)
      return {
        ...part,
        isCutBefore: part.isCutBefore || start > 0,
        isCutAfter: part.isCutAfter || end < text.length,
      };
    start = end;
  }
  return null;
}
