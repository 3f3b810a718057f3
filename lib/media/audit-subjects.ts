import type { AuditSubjectSource } from '@/lib/audit/types';
import { db } from '@/lib/db';

export const MEDIA_SUBJECTS: AuditSubjectSource = {
  type: 'media',
  async find(ids) {
    const rows = await db().media.findMany({
      where: { id: { in: ids } },
      select: { id: true, fileName: true },
    });
    return rows.map(({ id, fileName }) => [
      id,
      { names: { ar: fileName, en: fileName }, path: () => `/studio/media/${id}` },
    ]);
  },
};
