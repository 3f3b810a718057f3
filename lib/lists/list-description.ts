import { z } from 'zod';
import type { Tx } from '@/lib/db';
import { hasSameFields } from '@/lib/has-same-fields';
import { findListPageSlugs, storeListPage } from './list-page';
import type { ListDescription } from './types';

/** As a draft of a list and the history of lists hold it. */
export const StoredDescription: z.ZodType<ListDescription> = z.strictObject({
  ...{ nameAr: z.string(), nameEn: z.string() },
  ...{ frontOrder: z.int().nullable(), isBeside: z.boolean() },
  page: z.strictObject({ slugAr: z.string(), slugEn: z.string() }).nullable(),
});

type ListColumns = Omit<ListDescription, 'page'> & { id: string };

/** The names of a list and where readers see it. */
export async function seenDescription(tx: Tx, list: ListColumns): Promise<ListDescription> {
  const { id, nameAr, nameEn, frontOrder, isBeside } = list;
  return { nameAr, nameEn, frontOrder, isBeside, page: await findListPageSlugs(tx, id) };
}

export function isSameDescription(one: ListDescription, other: ListDescription): boolean {
  const { page: onePage, ...columns } = one;
  const { page: otherPage, ...otherColumns } = other;
  const isSamePage =
    onePage === null || otherPage === null ? onePage === otherPage : hasSameFields(onePage, otherPage);
  return isSamePage && hasSameFields(columns, otherColumns);
}

/** Keeps changes of one list's position or address from being checked while those of another one are made. Lists are locked before. */
export async function lockDescriptions(tx: Tx): Promise<void> {
  for (const name of ['list-area:front', 'list-area:beside', 'list-pages'])
    await tx.$queryRaw`SELECT 1 AS "locked" FROM pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/** Makes a description what readers see of a locked list. Whoever calls has checked it after `lockDescriptions`. */
export async function storeDescription(
  tx: Tx,
  listId: string,
  seen: ListDescription,
  description: ListDescription,
): Promise<void> {
  if (isSameDescription(seen, description)) return;
  const { page, ...data } = description;
  await tx.list.update({ where: { id: listId }, data });
  await storeListPage(tx, listId, seen.page, page);
}
