import { readersDb } from '@/lib/db';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { recorded } from '@/lib/public-changes/record-reads';
import { NARROWING_VERSION } from '@/lib/search/analysis/narrowing';

/** What is known of all documents together. It decides what a search costs, never what it finds. */
export interface ArchiveYears {
  /** Whether all documents have the lexemes that narrow a search: not while an older build's are written anew. */
  isNarrowed: boolean;
  /**
   * The years of each language in spans, the newest first. The first one has at least RECENT_PIECES pieces; what is in no span is older than all.
   * None where there are fewer pieces in all.
   */
  spans: Record<Locale, number[][]>;
}

/** A word that stands in a third of the texts is in 2,000 of them. */
const RECENT_PIECES = 6_000;

/** A search asks the index once for each. */
const MAX_SPANS = 8;

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

/** Years: of the earliest piece, of the last one among RECENT_PIECES, and of the newest. */
type Bounds = [earliest: number, recent: number, newest: number];

async function readArchiveYears(): Promise<ArchiveYears> {
  const [row] = await recorded(
    () => readersDb().$queryRaw<{ isNarrowed: boolean; years: Record<Locale, Bounds | null> }[]>`
      SELECT NOT EXISTS (SELECT FROM "SearchDocument" WHERE "version" < ${NARROWING_VERSION}) AS "isNarrowed",
        (SELECT jsonb_object_agg(l, (
          SELECT jsonb_build_array(earliest."year", recent."year", newest."year") FROM
            (SELECT d."year" FROM "SearchDocument" d WHERE d."locale" = l
             ORDER BY d."datelineAt", d."entryNumber" LIMIT 1) AS earliest,
            (SELECT d."year" FROM "SearchDocument" d WHERE d."locale" = l
             ORDER BY d."datelineAt" DESC, d."entryNumber" DESC OFFSET ${RECENT_PIECES} LIMIT 1) AS recent,
            (SELECT d."year" FROM "SearchDocument" d WHERE d."locale" = l
             ORDER BY d."datelineAt" DESC, d."entryNumber" DESC LIMIT 1) AS newest))
         FROM unnest(${[...LOCALES]}::"Locale"[]) AS l) AS "years"`,
  );
  const spans = (locale: Locale) => yearsInSpans(row?.years[locale] ?? null);
  return { isNarrowed: row?.isNarrowed ?? false, spans: { ar: spans('ar'), en: spans('en') } };
}

/** The earlier years in spans as long as the first one, or as long as MAX_SPANS asks for. The earliest years are in none. */
export function yearsInSpans(bounds: Bounds | null): number[][] {
  if (!bounds) return [];
  const [earliest, recent, newest] = bounds;
  const earlier = recent - earliest;
  const length = Math.max(newest - recent + 1, Math.ceil(earlier / (MAX_SPANS - 1)));
  const count = Math.max(0, Math.ceil(earlier / length) - 1);
  const ends = Array.from({ length: count }, (_, index) => recent - 1 - index * length);
  return [
    yearsBetween(recent, newest + YEARS_AHEAD),
    ...ends.map((end) => yearsBetween(end - length + 1, end)),
  ];
}

const yearsBetween = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
