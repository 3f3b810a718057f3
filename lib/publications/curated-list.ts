import { readersDb } from '@/lib/db';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import type { ListKey } from '@/lib/lists/types';
import { listKey, piecesKey } from '@/lib/public-changes/keys';
import { askedOnce, type Freshness, recorded, recordReads } from '@/lib/public-changes/record-reads';
import { readArranged, readPins } from './arranged-order';
import type { Filled } from './fill-sql';

/** A list that editors arrange, without its items. */
export interface CuratedList extends Filled {
  /** How many items readers see where the list is shown beside other content. */
  shown: number;
  /** Whether an entry without a publication in the reader's language is shown in the other one. */
  showsOtherLanguage: boolean;
}

/** Also records that the page depends on the list and on which pieces fill it, in either language. */
export async function findList(key: ListKey, freshness: Freshness): Promise<CuratedList> {
  recordReads([listKey(key)], freshness);
  const list = await askedOnce(`list ${key}`, () =>
    recorded(() =>
      readersDb().list.findUniqueOrThrow({
        where: { key },
        select: { id: true, shown: true, showsOtherLanguage: true, fill: true },
      }),
    ),
  );
  const { fill } = list;
  const pieces = fill ? LOCALES.map((locale) => piecesKey(fill, locale)) : [];
  recordReads(pieces, freshness);
  return list;
}

/** Ids of the publications that readers see where a list is shown beside other content, in its order: at most `shown`. */
export async function listedIds(key: ListKey, locale: Locale): Promise<string[]> {
  const list = await findList(key, 'immediate');
  return (await readShown(list, locale, 'immediate', list.shown)).map((row) => row.id);
}

/** The same beside one entry: without it, with the next one of the list in its place. */
export async function listedIdsWithout(entryNumber: number, key: ListKey, locale: Locale): Promise<string[]> {
  const list = await findList(key, 'delayed');
  const rows = await readShown(list, locale, 'delayed', list.shown + 1);
  const others = rows.filter((row) => row.entryNumber !== entryNumber);
  return others.slice(0, list.shown).map((row) => row.id);
}

function readShown(list: CuratedList, locale: Locale, freshness: Freshness, take: number) {
  const pins = readPins(list, locale, freshness, take);
  return readArranged(list, locale, 'older', { pins, beyond: null }, take);
}

/** The rows in the order of `ids`; an id without a row (withdrawn since the ids were read) is skipped. */
export function inOrder<Row extends { id: string }>(ids: string[], rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
