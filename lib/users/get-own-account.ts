import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { found } from '@/lib/errors';
import type { OwnAccount } from './types';

/** What somebody may change of their own account, as stored, with the version that a change must carry. */
export async function getOwnAccount(actor: Actor): Promise<OwnAccount> {
  const select = { nameAr: true, nameEn: true, interfaceLocale: true, version: true };
  return found(await db().user.findUnique({ where: { id: actor.userId }, select }));
}
