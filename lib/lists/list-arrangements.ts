import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { KEPT_ARRANGEMENTS } from './keep-arrangement';
import { canArrange } from './policy';
import type { ListKey, MadeArrangement } from './types';

/** All that is kept of what the list was after its changes, the newest first. */
export async function listArrangements(actor: Actor, key: ListKey): Promise<MadeArrangement[]> {
  permit(canArrange(actor));
  const rows = await db().listArrangement.findMany({
    where: { list: { key } },
    orderBy: { version: 'desc' },
    take: KEPT_ARRANGEMENTS,
    select: { version: true, madeAt: true, madeBy: { select: { nameAr: true, nameEn: true } } },
  });
  return rows;
}
