import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { canSeeMedia } from './policy';

/** Whoever has uploaded something that is in the media library. */
export function listUploaders(actor: Actor): Promise<{ id: string; nameAr: string; nameEn: string }[]> {
  permit(canSeeMedia(actor));
  return db().user.findMany({
    where: { media: { some: {} } },
    select: { id: true, nameAr: true, nameEn: true },
    orderBy: [{ nameEn: 'asc' }, { id: 'asc' }],
  });
}
