import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { canArrange } from './policy';
import type { ListKey, MadeArrangement } from './types';

/** As many as the history of a list shows. */
const MAX_ARRANGEMENTS = 50;

/** What the list was after its last changes, the newest first. */
export async function listArrangements(actor: Actor, key: ListKey): Promise<MadeArrangement[]> {
  permit(canArrange(actor));
  const rows = await db().listArrangement.findMany({
    where: { list: { key } },
    orderBy: { version: 'desc' },
    take: MAX_ARRANGEMENTS,
    select: { version: true, madeAt: true, madeBy: { select: { nameAr: true, nameEn: true } } },
  });
  return rows;
}
