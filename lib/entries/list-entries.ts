import type { Actor } from '@/lib/auth/types';
import { type BoundedCount, boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { Prisma } from '@/lib/generated/prisma/client';
import { findListPage, type ListPage, type RowRange } from '@/lib/list-page';
import { countEntries, loadEntryRows } from './entry-sql';
import { type OrderedEntry, orderCursor } from './listing/entry-order';
import { followFilter } from './listing/follow-filter';
import { type ListScope, listScope } from './listing/list-scope';
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
export const listEntries = async (actor: Actor, filter: EntryFilter): Promise<EntryPage> =>
  findPage(actor, filter, (source) => source.count());

/** The first rows of the same list, of which nobody sees how long it is. */
export async function listFirstEntries(actor: Actor, filter: Omit<EntryFilter, 'after' | 'before'>) {
  return (await findPage(actor, filter, async () => UNCOUNTED)).rows;
}

const UNCOUNTED: BoundedCount = { count: 0, isMore: true };

async function findPage(
  actor: Actor,
  given: EntryFilter,
  count: (source: Source) => Promise<BoundedCount>,
): Promise<EntryPage> {
  const filter = await followFilter(given);
  const scope = listScope(actor, filter);
  const search = filter.query?.trim() ? await findMatching(scope, filter.query) : null;
  if (search && !filter.sort) return listBestFirst(search, filter);
  const source = search ? await foundSource(search) : await allSource(scope);
  let stoppedAt: FoundEntry | null = null;
  const page = await findListPage<FoundEntry, OrderedEntry>(filter, {
    parse: scope.order.parse,
    cursorOf: orderCursor,
    find: async (range) => {
      const walk = await source.find(range);
      stoppedAt = walk.stoppedAt;
      return walk.found;
    },
    stoppedAt: () => stoppedAt && orderCursor(stoppedAt),
  });
  const [loaded, total] = await Promise.all([loadEntryRows(page.rows.map(({ id }) => id)), count(source)]);
  const rows = search ? await withSnippets(loaded, search) : loaded;
  return { ...page, rows, total, isCutShort: stoppedAt !== null };
}

async function allSource(scope: ListScope): Promise<Source> {
  const few = await scope.findFew();
  return few ? fewSource(few, scope.where, scope) : manySource(scope);
}

/** What a search found, in another order than its own: sorted where it is few, and otherwise looked for in that order. */
async function foundSource(search: Search): Promise<Source> {
  const { ids, condition } = await wholeOf(search);
  const source = ids ? fewSource(ids, Prisma.sql`true`, search.scope) : manySource(search.scope, condition);
  return { ...source, count: async () => search.total };
}

/** They are looked up by their ids and sorted. */
function fewSource(ids: string[], where: Prisma.Sql, { order }: ListScope): Source {
  return {
    find: async (range) => ({ found: await findOrderedOf(ids, where, order, range), stoppedAt: null }),
    count: async () => boundedCount((await someOf(ids, where)).length),
  };
}

/** Read from the index that has their order. */
function manySource({ inside, outside, order }: ListScope, isFound?: Prisma.Sql): Source {
  const conditions = [...outside, ...(isFound ? [isFound] : [])];
  return {
    find: (range) => walkEntries(inside, conditions, order, range),
    count: async () => {
      if (conditions.length === 0) return boundedCount(await countEntries(inside));
      const first = { from: null, direction: 'after', take: MAX_COUNTED } as const;
      const { found, stoppedAt } = await walkEntries(inside, conditions, order, first, COUNTED_STRETCH);
      const { count, isMore } = boundedCount(found.length);
      return { count, isMore: isMore || stoppedAt !== null };
    },
  };
}

const COUNTED_STRETCH = [MAX_COUNTED];
