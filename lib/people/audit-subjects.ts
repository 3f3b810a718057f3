import { namedSubjects } from '@/lib/audit/named-subjects';
import type { AuditSubjectSource } from '@/lib/audit/types';
import { mergedNames } from '@/lib/bilingual-records/merged-names';
import { db } from '@/lib/db';

export const PERSON_SUBJECTS: AuditSubjectSource = {
  type: 'person',
  async find(ids) {
    const select = { id: true, nameAr: true, nameEn: true };
    const rows = await db().person.findMany({ where: { id: { in: ids } }, select });
    return namedSubjects([...rows, ...(await mergedNames(ids))], '/studio/people');
  },
};
