import type { AuditSubject, AuditSubjectSource } from '@/lib/audit/types';
import { db } from '@/lib/db';

export const PATTERN_SUBJECTS: AuditSubjectSource = {
  type: 'pattern',
  async find(ids) {
    const rows = await db().linePattern.findMany({
      where: { id: { in: ids } },
      select: { id: true, nameAr: true, nameEn: true },
    });
    return rows.map(({ id, nameAr, nameEn }): [string, AuditSubject] => [
      id,
      { names: { ar: nameAr, en: nameEn }, path: () => `/studio/patterns/${id}` },
    ]);
  },
};
