import { z } from 'zod';
import { isPlainLine } from '@/lib/i18n/plain-text';
import { PAGE_NUMBER } from '@/lib/page-number';

/** Parameters of an address as Next hands them over. */
export type Query = Record<string, string | string[] | undefined>;

export const PAGE_SIZES = [20, 50, 100] as const;

/**
 * What all lists take from the address. A parameter that makes no sense counts as absent, so that an old or mistyped
 * link still shows a list.
 */
export const ListQuery = z.object({
  q: z.string().max(200).refine(isPlainLine).catch(''),
  page: z.string().regex(PAGE_NUMBER).transform(Number).catch(1),
  size: z.enum(PAGE_SIZES.map(String)).transform(Number).catch(PAGE_SIZES[0]),
});
