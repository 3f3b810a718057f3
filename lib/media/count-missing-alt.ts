import type { Actor } from '@/lib/auth/types';
import { type BoundedCount, boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { canSeeMedia } from './policy';

/** How many pictures have no alternative text in one of the languages although they need one. */
export async function countMissingAlt(actor: Actor): Promise<BoundedCount> {
  permit(canSeeMedia(actor));
  const orderBy = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
  return boundedCount(await db().media.count({ where: { altMissing: true }, take: MAX_COUNTED, orderBy }));
}
