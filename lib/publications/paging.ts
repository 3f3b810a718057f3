import { PAGE_NUMBER } from '@/lib/page-number';
import type { Page } from './types';

/** Pieces on one page of every paged list. */
export const PAGE_SIZE = 20;

/** The page number of `?page=`: 1 when it is absent, null for anything but digits of a positive whole number (lib/page-number.ts). */
export function pageNumber(text: string | string[] | undefined): number | null {
  if (text === undefined) return 1;
  return typeof text === 'string' && PAGE_NUMBER.test(text) ? Number(text) : null;
}

/** `skip` and `take` of a page, for Prisma and for OFFSET and LIMIT. */
export function pageWindow(page: number): { skip: number; take: number } {
  return { skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE };
}

/** The rows as a page, or null when the list has no such page. Page 1 of an empty list exists. */
export function pageOf<Row>(rows: Row[], total: number, page: number): Page<Row> | null {
  const pageCount = Math.max(1, Math.ceil(total / PAGE_SIZE));
  return page > pageCount ? null : { rows, page, pageCount, total };
}
