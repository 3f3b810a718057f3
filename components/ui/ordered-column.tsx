import type { OrderedColumn } from './record-table';
import { SortHead } from './sort-head';

interface Props {
  label: string;
  /** What the address calls this order. */
  name: string;
  /** The order of the list; null for another one than that of a column. */
  sort: { key: string; isAscending: boolean } | null;
  /** Which direction comes first: of times, the latest. */
  isDescendingFirst?: boolean;
}

/** The heading of a column by which a list is or can be ordered. */
export function orderedColumn({ label, name, sort, isDescendingFirst = false }: Props): OrderedColumn {
  const sorted = sort?.key !== name ? 'none' : sort.isAscending ? 'ascending' : 'descending';
  return { label, sorted, head: <SortHead {...{ label, name, sorted, isDescendingFirst }} /> };
}
