import { readersDb } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { entryKey } from '@/lib/public-changes/keys';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import type { ArrangedRow } from './arranged-order';
import { type ListView, readShown } from './curated-list';
import { withLinks } from './linked-targets';
import { inArrangedOrder } from './own-titles';
import { LINE_COLUMNS, toLine } from './piece-card';
import { findPlaced, headOf, type PlacedList } from './placed-lists';
import type { ListsBeside } from './types';

/**
 * Center News and the other lists that are shown beside every page: of each as many lines as its setting `shown`. Beside a Center News
 * item, its number is given: the item is left out, with the next one of the list in its place.
 */
export async function listsBeside(locale: Locale, without?: number, view?: ListView): Promise<ListsBeside> {
  const lists = await findPlaced('beside', locale, without === undefined ? 'immediate' : 'delayed', view);
  const arranged = await Promise.all(lists.map((list) => readLines(list, locale, without)));
  const lines = await findLines(arranged.flat());
  const boxes = lists.map((list, index) => ({
    key: list.key,
    ...headOf(list, locale),
    lines: inArrangedOrder(arranged[index] ?? [], lines),
  }));
  return {
    centerNews: boxes.find(({ key }) => key === 'center-news')?.lines ?? [],
    others: boxes.filter((box) => box.key !== 'center-news' && box.lines.length > 0),
  };
}

async function readLines(list: PlacedList, locale: Locale, without?: number): Promise<ArrangedRow[]> {
  if (without === undefined || list.key !== 'center-news')
    return readShown(list, locale, without === undefined ? 'immediate' : 'delayed', list.shown);
  const rows = await readShown(list, locale, 'delayed', list.shown + 1);
  return rows.filter((row) => row.entryNumber !== without).slice(0, list.shown);
}

async function findLines(arranged: ArrangedRow[]) {
  if (arranged.length === 0) return [];
  const ids = [...new Set(arranged.map(({ id }) => id))];
  const rows = await recorded(() =>
    readersDb().publication.findMany({ where: { id: { in: ids } }, select: { ...LINE_COLUMNS, id: true } }),
  );
  recordReads(
    rows.map(({ entryId }) => entryKey(entryId)),
    'delayed',
  );
  return withLinks(
    rows,
    rows.map((row) => ({ ...toLine(row), id: row.id })),
    'delayed',
  );
}
