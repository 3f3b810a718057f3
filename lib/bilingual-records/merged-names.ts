import { db } from '@/lib/db';

interface Names {
  id: string;
  nameAr: string;
  nameEn: string;
}

/** What merged records with these ids were called, for what was recorded of them. */
export function mergedNames(ids: readonly string[]): Promise<Names[]> {
  const select = { id: true, nameAr: true, nameEn: true };
  return db().mergedRecord.findMany({ where: { id: { in: [...ids] } }, select });
}
