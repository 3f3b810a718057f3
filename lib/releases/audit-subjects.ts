import type { AuditSubjectSource } from '@/lib/audit/types';
import { db } from '@/lib/db';

export const RELEASE_SUBJECTS: AuditSubjectSource = {
  type: 'release',
  async find(ids) {
    const rows = await db().release.findMany({
      where: { id: { in: ids } },
      select: { id: true, name: true },
    });
    return rows.map(({ id, name }) => [
      id,
      { names: { ar: name, en: name }, path: () => `/studio/releases/${id}` },
    ]);
  },
};
