import type { UserActor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { found } from '@/lib/errors';
import type { OwnAccount } from './types';

/** The fields of their own account that users may change, with the version that a change must carry. */
export async function getOwnAccount(actor: UserActor): Promise<OwnAccount> {
  const select = { nameAr: true, nameEn: true, interfaceLocale: true, version: true };
  return found(await db().user.findUnique({ where: { id: actor.userId }, select }));
}
