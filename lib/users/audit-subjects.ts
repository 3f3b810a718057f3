import { namedSubjects } from '@/lib/audit/named-subjects';
import type { AuditSubjectSource } from '@/lib/audit/types';
import { db } from '@/lib/db';

export const USER_SUBJECTS: AuditSubjectSource = {
  type: 'user',
  async find(ids) {
    const select = { id: true, nameAr: true, nameEn: true };
    return namedSubjects(await db().user.findMany({ where: { id: { in: ids } }, select }), '/studio/users');
  },
};
