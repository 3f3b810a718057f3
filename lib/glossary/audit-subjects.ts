import type { AuditSubject, AuditSubjectSource } from '@/lib/audit/types';
import { db } from '@/lib/db';
import { firstName } from './first-name';

export const GLOSSARY_SUBJECTS: AuditSubjectSource = {
  type: 'glossary',
  async find(ids) {
    const rows = await db().searchTerm.findMany({
      where: { id: { in: ids } },
      select: { id: true, names: true },
    });
    return rows.map(({ id, names }): [string, AuditSubject] => [
      id,
      {
        names: { ar: firstName(names, 'ar'), en: firstName(names, 'en') },
        path: () => `/studio/glossary/${id}`,
      },
    ]);
  },
};
