import type { Tx } from '@/lib/db';
import { toJson } from '@/lib/entries/to-json';
import { Prisma } from '@/lib/generated/prisma/client';
import { isSameDescription } from './list-description';
import type { ListDescription } from './types';

/** Puts a description into the draft of a list; one that is as readers see the list is none. */
export async function stageDescription(
  tx: Tx,
  listId: string,
  seen: ListDescription,
  wanted: ListDescription,
): Promise<void> {
  const description = isSameDescription(seen, wanted) ? Prisma.DbNull : toJson(wanted);
  await tx.listDraft.update({ where: { listId }, data: { description } });
}

/** Removes the draft of a list. Without the first step a trigger would keep its description, as after a build that knows of none. */
export async function endListDraft(tx: Tx, listId: string): Promise<void> {
  await tx.listDraft.update({ where: { listId }, data: { description: Prisma.DbNull } });
  await tx.listDraft.delete({ where: { listId } });
}
