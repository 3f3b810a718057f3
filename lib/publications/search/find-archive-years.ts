import { readersDb } from '@/lib/db';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { recorded } from '@/lib/public-changes/record-reads';
import { NARROWING_VERSION } from '@/lib/search/analysis/narrowing';

/** What is known of all documents together. It decides what a search costs, never what it finds. */
export interface ArchiveYears {
  /** Whether all documents have the lexemes that narrow a search: not while an older build's are written anew. */
  isNarrowed: boolean;
  /** The last years, with at least RECENT_PIECES in the language; null where there are fewer in all. */
  recent: Record<Locale, number[] | null>;
}

/** A word that stands in a third of the texts is in 2,000 of them. */
const RECENT_PIECES = 6_000;

/** A piece of next year's first day is among the recent ones before this is asked again. */
const YEARS_AHEAD = 1;

const ASKED_AGAIN_AFTER_MS = 60_000;

let known: { years: Promise<ArchiveYears>; until: number } | null = null;

/** Asked once a minute by each process. */
export function findArchiveYears(): Promise<ArchiveYears> {
  if (known && performance.now() < known.until) return known.years;
  const years = readArchiveYears();
  const asked = { years, until: performance.now() + ASKED_AGAIN_AFTER_MS };
  known = asked;
  years.catch(() => {
    if (known === asked) known = null;
  });
  return years;
}

/** For tests: the next search asks again. */
export function forgetArchiveYears(): void {
  known = null;
}

async function readArchiveYears(): Promise<ArchiveYears> {
  const [row] = await recorded(
    () => readersDb().$queryRaw<{ isNarrowed: boolean; years: Record<Locale, [number, number] | null> }[]>`
      SELECT NOT EXISTS (SELECT FROM "SearchDocument" WHERE "version" < ${NARROWING_VERSION}) AS "isNarrowed",
        (SELECT jsonb_object_agg(l, (
          SELECT jsonb_build_array(first."year", last."year") FROM
            (SELECT d."year" FROM "SearchDocument" d WHERE d."locale" = l
             ORDER BY d."datelineAt" DESC, d."entryNumber" DESC OFFSET ${RECENT_PIECES} LIMIT 1) AS first,
            (SELECT d."year" FROM "SearchDocument" d WHERE d."locale" = l
             ORDER BY d."datelineAt" DESC, d."entryNumber" DESC LIMIT 1) AS last))
         FROM unnest(${[...LOCALES]}::"Locale"[]) AS l) AS "years"`,
  );
  const recent = (locale: Locale) => yearsBetween(row?.years[locale] ?? null);
  return { isNarrowed: row?.isNarrowed ?? false, recent: { ar: recent('ar'), en: recent('en') } };
}

function yearsBetween(bounds: [number, number] | null): number[] | null {
  if (!bounds) return null;
  const [first, last] = bounds;
  return Array.from({ length: last + YEARS_AHEAD - first + 1 }, (_, index) => first + index);
}
