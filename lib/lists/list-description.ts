import { z } from 'zod';
import type { Tx } from '@/lib/db';
import { toJson } from '@/lib/entries/to-json';
import { Prisma } from '@/lib/generated/prisma/client';
import { hasSameFields } from '@/lib/has-same-fields';
import { readComposition, StoredComposition } from './composition/stored-composition';
import { findListPageSlugs, storeListPage } from './list-page';
import type { ListDescription } from './types';

/** As a draft of a list and the history of lists hold it. */
export const StoredDescription: z.ZodType<ListDescription> = z.strictObject({
  ...{ nameAr: z.string(), nameEn: z.string() },
  ...{ frontOrder: z.int().nullable(), isBeside: z.boolean() },
  page: z.strictObject({ slugAr: z.string(), slugEn: z.string() }).nullable(),
  // Absent wherever it is not composed, so that an earlier build reads all other descriptions.
  blocks: StoredComposition.optional(),
});

type ListColumns = Omit<ListDescription, 'page' | 'blocks'> & { id: string; blocks: unknown };

/** The names of a list and where readers see it. */
export async function seenDescription(tx: Tx, list: ListColumns): Promise<ListDescription> {
  const { id, nameAr, nameEn, frontOrder, isBeside } = list;
  const blocks = readComposition(list.blocks);
  const page = await findListPageSlugs(tx, id);
  return { nameAr, nameEn, frontOrder, isBeside, page, ...(blocks && { blocks }) };
}

export function isSameDescription(one: ListDescription, other: ListDescription): boolean {
  const { page: onePage, blocks: oneBlocks, ...columns } = one;
  const { page: otherPage, blocks: otherBlocks, ...otherColumns } = other;
  const isSamePage =
    onePage === null || otherPage === null ? onePage === otherPage : hasSameFields(onePage, otherPage);
  // Both came through the schema, which gives their fields one order.
  const isSameComposition = JSON.stringify(oneBlocks) === JSON.stringify(otherBlocks);
  return isSamePage && isSameComposition && hasSameFields(columns, otherColumns);
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
  const { page, blocks, ...columns } = description;
  const data = { ...columns, blocks: blocks ? toJson(blocks) : Prisma.DbNull };
  await tx.list.update({ where: { id: listId }, data });
  await storeListPage(tx, listId, seen.page, page);
}
