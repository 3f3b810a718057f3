import { readersDb } from '@/lib/db';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { ListKey, ListPageSlugs } from '@/lib/lists/types';
import {
  authorPiecesKey,
  listKey,
  piecesKey,
  sectionPiecesKey,
  seriesPiecesKey,
  topicPiecesKey,
} from '@/lib/public-changes/keys';
import { askedOnce, type Freshness, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { type ArrangedRow, readArranged, readPins } from './arranged-order';
import { FILL_COLUMNS, type Filled, type FillRule } from './fill-sql';

/** A list that editors arrange, without its items. */
export interface CuratedList extends Filled {
  /** How many items readers see where the list is shown beside other content. */
  shown: number;
  /** Whether an entry without a publication in the reader's language is shown in the other one. */
  showsOtherLanguage: boolean;
  /** Of the front page: what stands below its lead, as it is stored (lib/lists/composition). */
  blocks?: unknown;
}

/** What a preview shows instead of what readers see now. Previews are never stored. */
export interface ListView {
  moment: Date | 'now';
  /** A list as it is to be. */
  staged: (CuratedList & ListHead) | null;
}

export interface ListHead {
  key: ListKey;
  nameAr: string;
  nameEn: string;
  frontOrder: number | null;
  isBeside: boolean;
  /** The addresses of its own page, if it has one. */
  page: ListPageSlugs | null;
}

export const AS_SEEN: ListView = { moment: 'now', staged: null };

export const CURATED_COLUMNS = {
  ...FILL_COLUMNS,
  id: true,
  shown: true,
  showsOtherLanguage: true,
  blocks: true,
} as const;

/** Also records that the page depends on the list and on which pieces fill it, in either language. */
export async function findList(
  key: ListKey,
  locale: Locale,
  freshness: Freshness,
  view = AS_SEEN,
): Promise<CuratedList> {
  if (view.staged?.key === key) return { ...view.staged, moment: view.moment, locale };
  const list = await askedOnce(`list ${key}`, () =>
    recorded(() => readersDb().list.findUniqueOrThrow({ where: { key }, select: CURATED_COLUMNS })),
  );
  recordList(key, list, freshness);
  return { ...list, moment: view.moment, locale };
}

export function recordList(key: ListKey, rule: FillRule, freshness: Freshness): void {
  recordReads([listKey(key), ...LOCALES.flatMap((locale) => fillKeys(rule, locale))], freshness);
}

/** Which pieces fill the list and in which order; that one becomes too old is a change of the list itself. */
function fillKeys({ fill, sectionId, topicId, seriesId, personId }: FillRule, locale: Locale): string[] {
  if (sectionId) return [sectionPiecesKey(sectionId, locale)];
  if (topicId) return [topicPiecesKey(topicId, locale)];
  if (seriesId) return [seriesPiecesKey(seriesId, locale)];
  if (personId) return [authorPiecesKey(personId, locale)];
  return fill ? [piecesKey(fill, locale)] : [];
}

/** What readers see where a list is shown beside other content, in its order: at most `shown`, unless another number is given. */
export async function listed(
  key: ListKey,
  locale: Locale,
  view?: ListView,
  take?: number,
): Promise<ArrangedRow[]> {
  const list = await findList(key, locale, 'immediate', view);
  return readShown(list, locale, 'immediate', take ?? list.shown);
}

export function readShown(
  list: CuratedList,
  locale: Locale,
  freshness: Freshness,
  take: number,
): Promise<ArrangedRow[]> {
  const pins = readPins(list, locale, freshness, take);
  return readArranged(list, locale, 'older', { pins, beyond: null }, take);
}

/** The rows in the order of `ids`; an id without a row (withdrawn since the ids were read) is skipped. */
export function inOrder<Row extends { id: string }>(ids: string[], rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
