import type { Actor } from '@/lib/auth/types';
import { type BoundedCount, boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { Prisma } from '@/lib/generated/prisma/client';
import { findListPage, type ListPage, type RowRange } from '@/lib/list-page';
import { countEntries, loadEntryRows } from './entry-sql';
import { type EntryOrder, entryOrder, type OrderedEntry, orderCursor } from './listing/entry-order';
import { findFew } from './listing/few-entries';
import { changedWithin, filterConditions, ofKind } from './listing/filter-conditions';
import { followFilter } from './listing/follow-filter';
import type { EntryFilter } from './listing/types';
import { type FoundEntry, findOrderedOf, type Walk, walkEntries } from './listing/walk-entries';
import { someOf } from './search/look-up';
import { searchEntries } from './search/search-entries';
import type { EntryRow } from './types';

export interface EntryPage extends ListPage<EntryRow> {
  /** Whether the list was given up before its end, because too few of the entries that were looked at meet the filter. The next page goes on. */
  isCutShort: boolean;
}

/** How a page is found: any range of the list, and how long the list is. */
interface Source {
  find: (range: RowRange<OrderedEntry>) => Promise<Walk>;
  count: () => Promise<BoundedCount>;
}

/** A page of entries in the order that is asked for; with words, those first that have them in the title. Authors get only the entries that they created. */
export async function listEntries(actor: Actor, given: EntryFilter): Promise<EntryPage> {
  const filter = await followFilter(given);
  const [conditions, dates] = [filterConditions(actor, filter), changedWithin(filter)];
  const all = [ofKind(filter.kind), ...conditions.map(({ sql }) => sql), ...(dates ? [dates] : [])];
  const where = Prisma.join(all, ' AND ');
  if (filter.query?.trim())
    return { ...(await searchEntries(where, filter.query, filter)), isCutShort: false };
  const few = await findFew(conditions);
  const order = entryOrder(filter);
  const source = few ? fewSource(few, where, order) : manySource(filter, conditions, dates, order);
  let stoppedAt: FoundEntry | null = null;
  const page = await findListPage<FoundEntry, OrderedEntry>(filter, {
    parse: order.parse,
    cursorOf: orderCursor,
    find: async (range) => {
      const walk = await source.find(range);
      stoppedAt = walk.stoppedAt;
      return walk.found;
    },
    stoppedAt: () => stoppedAt && orderCursor(stoppedAt),
  });
  const [rows, total] = await Promise.all([loadEntryRows(page.rows.map(({ id }) => id)), source.count()]);
  return { ...page, rows, total, isCutShort: stoppedAt !== null };
}

/** They are looked up by their ids and sorted. */
function fewSource(ids: string[], where: Prisma.Sql, order: EntryOrder): Source {
  return {
    find: async (range) => ({ found: await findOrderedOf(ids, where, order, range), stoppedAt: null }),
    count: async () => boundedCount((await someOf(ids, where)).length),
  };
}

/** Read from the index that has their order. Where that is the last change, an index also holds the dates, or else for one condition. */
function manySource(
  { kind, sort }: EntryFilter,
  conditions: ReturnType<typeof filterConditions>,
  dates: Prisma.Sql | null,
  order: EntryOrder,
): Source {
  const isByChange = sort === undefined || sort.key === 'changed';
  const ordered = isByChange && !dates ? conditions.find(({ isOrdered }) => isOrdered) : undefined;
  const inside = [ofKind(kind), ...(ordered ? [ordered.sql] : []), ...(dates && isByChange ? [dates] : [])];
  const outside = [
    ...conditions.filter((condition) => condition !== ordered).map(({ sql }) => sql),
    ...(dates && !isByChange ? [dates] : []),
  ];
  const where = Prisma.join(inside, ' AND ');
  return {
    find: (range) => walkEntries(where, outside, order, range),
    count: async () => {
      if (outside.length === 0) return boundedCount(await countEntries(where));
      const first = { from: null, direction: 'after', take: MAX_COUNTED } as const;
      const { found, stoppedAt } = await walkEntries(where, outside, order, first, COUNTED_STRETCH);
      const { count, isMore } = boundedCount(found.length);
      return { count, isMore: isMore || stoppedAt !== null };
    },
  };
}

const COUNTED_STRETCH = [MAX_COUNTED];
