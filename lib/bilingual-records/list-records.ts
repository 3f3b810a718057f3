import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { foldedNameSearch } from '@/lib/folded-search';
import type { Locale } from '@/lib/i18n/locales';
import { instantOfId } from '@/lib/instant-of-id';
import type { NameCursor } from '@/lib/list-cursors';
import { findListPage, type ListPage, type ListWindow } from '@/lib/list-page';
import type { RecordDescriptor } from './record-descriptor';
import { recordOrder } from './record-order';
import type { BilingualFields, DatedRow, NamedRow, RecordSort, RowCondition } from './types';
import { withPieces } from './with-pieces';

export interface RecordFilter extends ListWindow {
  /** Words of a name in either language (lib/folded-search.ts). */
  query: string;
  /** By name without it. */
  sort?: RecordSort | undefined;
  /** The language of the names by which the list is ordered. */
  nameLocale?: Locale;
  /** What else narrows the list, of columns that this type of record has. */
  conditions?: RowCondition[];
}

/** One page of the records that match the filter. */
export async function listRecords<Fields extends BilingualFields, Row extends NamedRow>(
  descriptor: RecordDescriptor<Fields, Row>,
  filter: RecordFilter,
): Promise<ListPage<Row & DatedRow>> {
  const matching = [...namedLike(filter.query), ...(filter.conditions ?? [])];
  const { parse, cursorOf, select } = recordOrder(filter);
  const [page, total] = await Promise.all([
    findListPage<Row, NameCursor>(filter, {
      parse,
      cursorOf,
      find: (range) => descriptor.listRows(db(), select(matching, range)),
    }),
    descriptor.table(db()).count({ where: { AND: matching }, take: MAX_COUNTED }),
  ]);
  const rows = await withPieces(db(), descriptor, page.rows);
  return {
    ...page,
    rows: rows.map((row) => ({ ...row, addedAt: instantOfId(row.id) })),
    total: boundedCount(total),
  };
}

/** The conditions of a search by name. */
export function namedLike(query: string): RowCondition[] {
  return foldedNameSearch(query).map((filters) => ({ OR: filters.map((nameFolded) => ({ nameFolded })) }));
}
