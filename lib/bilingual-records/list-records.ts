import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { foldedNameSearch } from '@/lib/folded-search';
import { formatNameCursor, type NameCursor, parseNameCursor } from '@/lib/list-cursors';
import { findListPage, type ListPage, type ListWindow } from '@/lib/list-page';
import type { RecordDescriptor } from './record-descriptor';
import type { BilingualFields, NamedRow, RowCondition } from './types';
import { type Pieces, withPieces } from './with-pieces';

export interface RecordFilter extends ListWindow {
  /** Words of a name in either language (lib/folded-search.ts). */
  query: string;
}

/** One page of the records that match the filter, in the order of their Arabic names. */
export async function listRecords<Fields extends BilingualFields, Row extends NamedRow>(
  descriptor: RecordDescriptor<Fields, Row>,
  filter: RecordFilter,
): Promise<ListPage<Row & Pieces>> {
  const matching = namedLike(filter.query);
  const [page, total] = await Promise.all([
    findListPage<Row, NameCursor>(filter, {
      parse: parseNameCursor,
      cursorOf: ({ id, nameFolded }) => formatNameCursor({ id, name: nameFolded }),
      find: ({ from, direction, take }) => {
        const sort = direction === 'after' ? 'asc' : 'desc';
        return descriptor.listRows(db(), {
          where: { AND: from ? [...matching, beyond(from, direction)] : matching },
          orderBy: [{ nameFolded: sort }, { id: sort }],
          take,
        });
      },
    }),
    descriptor.table(db()).count({ where: { AND: matching }, take: MAX_COUNTED }),
  ]);
  return { ...page, rows: await withPieces(db(), descriptor, page.rows), total: boundedCount(total) };
}

/** The conditions of a search by name. */
export function namedLike(query: string): RowCondition[] {
  return foldedNameSearch(query).map((filters) => ({ OR: filters.map((nameFolded) => ({ nameFolded })) }));
}

// The first condition is the range of the index; the second one decides between equal names.
function beyond({ name, id }: NameCursor, direction: 'after' | 'before'): RowCondition {
  return direction === 'after'
    ? { nameFolded: { gte: name }, OR: [{ nameFolded: { gt: name } }, { id: { gt: id } }] }
    : { nameFolded: { lte: name }, OR: [{ nameFolded: { lt: name } }, { id: { lt: id } }] };
}
