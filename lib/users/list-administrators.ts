import { db } from '@/lib/db';

/** The administrators' names, for users who need one. Open to every role, so it returns nothing but names. */
export function listAdministrators(): Promise<{ id: string; nameAr: string; nameEn: string }[]> {
  return db().user.findMany({
    where: { role: 'admin', deactivatedAt: null, invitedAt: null },
    select: { id: true, nameAr: true, nameEn: true },
    orderBy: { nameEn: 'asc' },
  });
}
