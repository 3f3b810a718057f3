import { z } from 'zod';
import { RECORD_SORTS } from '@/lib/bilingual-records/types';
import { isPlainLine } from '@/lib/i18n/plain-text';
import type { ListSort } from '@/lib/list-sort';

/** Query parameters as Next passes them to pages. */
export type Query = Record<string, string | string[] | undefined>;

export const PAGE_SIZES = [20, 50, 100] as const;

/** Names a row by what orders the list; the list's module decides whether it is one. */
const cursor = z.string().max(400).refine(isPlainLine).optional().catch(undefined);

/**
 * The query parameters of every list. An invalid parameter counts as absent, so that an old or mistyped link still
 * shows a list.
 */
export const ListQuery = z.object({
  q: z.string().max(200).refine(isPlainLine).catch(''),
  after: cursor,
  before: cursor,
  size: z.enum(PAGE_SIZES.map(String)).transform(Number).catch(PAGE_SIZES[0]),
});

/** The order of a list by one of these: `title`, or `-title` for the other way round. */
export const sortBy = <Key extends string>(keys: readonly Key[]) =>
  z
    .enum(keys.flatMap((key) => [key, `-${key}`]))
    .transform((text): ListSort<Key> => {
      const isAscending = !text.startsWith('-');
      return { key: (isAscending ? text : text.slice(1)) as Key, isAscending };
    })
    .optional()
    .catch(undefined);

/** One of these, where the address names one. */
export const oneOf = <Value extends string>(values: readonly Value[]) =>
  z.enum(values).optional().catch(undefined);

/** The query parameters of a list of records with names in both languages. */
export const RecordListQuery = ListQuery.extend({ sort: sortBy(RECORD_SORTS) });
