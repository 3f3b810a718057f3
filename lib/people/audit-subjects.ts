import { namedSubjects } from '@/lib/audit/named-subjects';
import type { AuditSubjectSource } from '@/lib/audit/types';
import { db } from '@/lib/db';

export const PERSON_SUBJECTS: AuditSubjectSource = {
  type: 'person',
  async find(ids) {
    const select = { id: true, nameAr: true, nameEn: true };
    return namedSubjects(
      await db().person.findMany({ where: { id: { in: ids } }, select }),
      '/studio/people',
    );
  },
};
