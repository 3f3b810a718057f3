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
import { findMatching, listBestFirst, type Search, wholeOf, withSnippets } from './search/search-entries';
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

/**
 * A page of entries in the order that is asked for; with words and without an order, those first that have them in the title. Authors get only the
 * entries that they created.
 */
export async function listEntries(actor: Actor, given: EntryFilter): Promise<EntryPage> {
  const filter = await followFilter(given);
  const [conditions, dates] = [filterConditions(actor, filter), changedWithin(filter)];
  const all = [ofKind(filter.kind), ...conditions.map(({ sql }) => sql), ...(dates ? [dates] : [])];
  const where = Prisma.join(all, ' AND ');
  const search = filter.query?.trim() ? await findMatching(where, filter.query) : null;
  if (search && !filter.sort) return { ...(await listBestFirst(search, filter)), isCutShort: false };
  const order = entryOrder(filter);
  const source = search
    ? foundSource(search, filter, conditions, dates, order)
    : await allSource(where, filter, conditions, dates, order);
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
  const [loaded, total] = await Promise.all([loadEntryRows(page.rows.map(({ id }) => id)), source.count()]);
  const rows = search ? await withSnippets(loaded, search) : loaded;
  return { ...page, rows, total, isCutShort: stoppedAt !== null };
}

type Conditions = ReturnType<typeof filterConditions>;

async function allSource(
  where: Prisma.Sql,
  filter: EntryFilter,
  conditions: Conditions,
  dates: Prisma.Sql | null,
  order: EntryOrder,
): Promise<Source> {
  const few = await findFew(conditions);
  return few ? fewSource(few, where, order) : manySource(filter, conditions, dates, order);
}

/** What a search found, in another order than its own: sorted where it is few, and otherwise looked for in that order. */
function foundSource(
  search: Search,
  filter: EntryFilter,
  conditions: Conditions,
  dates: Prisma.Sql | null,
  order: EntryOrder,
): Source {
  const { ids, condition } = wholeOf(search);
  const source = ids
    ? fewSource(ids, Prisma.sql`true`, order)
    : manySource(filter, conditions, dates, order, condition);
  return { ...source, count: async () => search.total };
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
  conditions: Conditions,
  dates: Prisma.Sql | null,
  order: EntryOrder,
  isFound?: Prisma.Sql,
): Source {
  const isByChange = sort === undefined || sort.key === 'changed';
  const ordered = isByChange && !dates ? conditions.find(({ isOrdered }) => isOrdered) : undefined;
  const inside = [ofKind(kind), ...(ordered ? [ordered.sql] : []), ...(dates && isByChange ? [dates] : [])];
  const outside = [
    ...conditions.filter((condition) => condition !== ordered).map(({ sql }) => sql),
    ...(dates && !isByChange ? [dates] : []),
    ...(isFound ? [isFound] : []),
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
