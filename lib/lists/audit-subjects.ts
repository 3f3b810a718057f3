import type { AuditSubjectSource } from '@/lib/audit/types';
import { db } from '@/lib/db';

export const LIST_SUBJECTS: AuditSubjectSource = {
  type: 'list',
  async find(ids) {
    const rows = await db().list.findMany({
      where: { id: { in: ids } },
      select: { id: true, key: true, nameAr: true, nameEn: true },
    });
    return rows.map(({ id, key, nameAr, nameEn }) => [
      id,
      { names: { ar: nameAr, en: nameEn }, path: () => `/studio/lists/${key}` },
    ]);
  },
};
