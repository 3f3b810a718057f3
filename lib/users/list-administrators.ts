import { db } from '@/lib/db';

/** Whom to ask for what only administrators do. Open to everybody in the newsroom: names, and nothing else. */
export function listAdministrators(): Promise<{ id: string; nameAr: string; nameEn: string }[]> {
  return db().user.findMany({
    where: { role: 'admin', deactivatedAt: null },
    select: { id: true, nameAr: true, nameEn: true },
    orderBy: { nameEn: 'asc' },
  });
}
