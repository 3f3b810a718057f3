import { PAGE_NUMBER } from '@/lib/page-number';
import type { Page } from './types';

/** Pieces on one page of any list that readers page through. */
export const PAGE_SIZE = 20;

/** The page asked for by `?page=`: absent is 1; anything but a plain positive whole number is null. */
export function pageNumber(text: string | string[] | undefined): number | null {
  if (text === undefined) return 1;
  return typeof text === 'string' && PAGE_NUMBER.test(text) ? Number(text) : null;
}

/** Where a page begins and how much it holds, for `skip` and `take`. */
export function pageWindow(page: number): { skip: number; take: number } {
  return { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE };
}

/** The rows as a page, or null when the list is not that long. The first page of an empty list exists. */
export function pageOf<Row>(rows: Row[], total: number, page: number): Page<Row> | null {
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE));
  return page > pageCount ? null : { rows, page, pageCount, total };
}
