import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { foldedNameSearch } from '@/lib/folded-search';
import type { Prisma } from '@/lib/generated/prisma/client';
import { formatNameCursor, type NameCursor, parseNameCursor } from '@/lib/list-cursors';
import { findListPage, type ListPage, type ListWindow } from '@/lib/list-page';
import type { GlossaryRow } from './types';

export interface GlossaryFilter extends ListWindow {
  /** Words of a name (lib/folded-search.ts). */
  query: string;
}

/** One page of the terms that match the filter, in the order of their first names. */
export async function listTerms(filter: GlossaryFilter): Promise<ListPage<GlossaryRow>> {
  const matching = foldedNameSearch(filter.query).map((filters) => ({
    OR: filters.map((namesFolded) => ({ namesFolded })),
  }));
  const [page, total] = await Promise.all([
    findListPage<GlossaryRow, NameCursor>(filter, {
      parse: parseNameCursor,
      cursorOf: ({ id, namesFolded }) => formatNameCursor({ id, name: namesFolded }),
      find: ({ from, direction, take }) => {
        const sort = direction === 'after' ? 'asc' : 'desc';
        return db().searchTerm.findMany({
          where: { AND: from ? [...matching, beyond(from, direction)] : matching },
          orderBy: orderOf(sort),
          select: { id: true, names: true, namesFolded: true },
          take,
        });
      },
    }),
    // In the order of the index. Without an order, Prisma would have all rows sorted by their ids before it counts the first ones.
    db().searchTerm.count({ where: { AND: matching }, take: MAX_COUNTED, orderBy: orderOf('asc') }),
  ]);
  return { ...page, total: boundedCount(total) };
}

function orderOf(sort: 'asc' | 'desc'): Prisma.SearchTermOrderByWithRelationInput[] {
  return [{ namesFolded: sort }, { id: sort }];
}

// The first condition is the range of the index; the second one decides between equal names.
function beyond({ name, id }: NameCursor, direction: 'after' | 'before'): Prisma.SearchTermWhereInput {
  return direction === 'after'
    ? { namesFolded: { gte: name }, OR: [{ namesFolded: { gt: name } }, { id: { gt: id } }] }
    : { namesFolded: { lte: name }, OR: [{ namesFolded: { lt: name } }, { id: { lt: id } }] };
}
