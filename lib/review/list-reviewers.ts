import { db } from '@/lib/db';
import type { NameRef } from '@/lib/entries/types';

/** Everybody who can review a text. */
export function listReviewers(): Promise<NameRef[]> {
  return db().user.findMany({
    where: { role: { in: ['editor', 'admin'] }, deactivatedAt: null, invitedAt: null },
    orderBy: [{ nameEn: 'asc' }, { id: 'asc' }],
    select: { id: true, nameAr: true, nameEn: true },
  });
}
