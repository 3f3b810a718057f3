import { fold } from '@/lib/i18n/fold';

export interface DirectoryFilter {
  /** Words of a name in either language, compared folded. */
  query: string;
  /** From 1. */
  page: number;
  pageSize: number;
}

export interface DirectoryPage<Row> {
  rows: Row[];
  total: number;
  page: number;
  pageCount: number;
}

/**
 * One page of a directory in the order of its Arabic names. Names are folded here, not in the database: a newsroom has
 * some hundreds of authors and topics, and one folding is better than two.
 */
export function directoryPage<Row extends { nameAr: string; nameEn: string }>(
  all: Row[],
  filter: DirectoryFilter,
): DirectoryPage<Row> {
  const words = fold(filter.query).split(' ').filter(Boolean);
  const compare = new Intl.Collator('ar').compare;
  const found = all
    .filter((row) => matches(`${row.nameAr} ${row.nameEn}`, words))
    .sort((a, b) => compare(a.nameAr, b.nameAr));
  const start = (filter.page - 1) * filter.pageSize;
  return {
    rows: found.slice(start, start + filter.pageSize),
    total: found.length,
    page: filter.page,
    pageCount: Math.max(1, Math.ceil(found.length / filter.pageSize)),
  };
}

function matches(name: string, words: string[]): boolean {
  const folded = fold(name);
  return words.every((word) => folded.includes(word));
}
