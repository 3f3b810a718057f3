import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { canReadTrail } from './policy';

/** Everybody who may have done something: the choices of the trail's filter. */
export function listActors(actor: Actor): Promise<{ id: string; nameAr: string; nameEn: string }[]> {
  permit(canReadTrail(actor));
  return db().user.findMany({
    select: { id: true, nameAr: true, nameEn: true },
    orderBy: { nameEn: 'asc' },
  });
}
