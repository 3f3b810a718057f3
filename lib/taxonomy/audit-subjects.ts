import { namedSubjects } from '@/lib/audit/named-subjects';
import type { AuditSubjectSource } from '@/lib/audit/types';
import { mergedNames } from '@/lib/bilingual-records/merged-names';
import { db } from '@/lib/db';

export const SECTION_SUBJECTS: AuditSubjectSource = {
  type: 'section',
  async find(ids) {
    const select = { id: true, nameAr: true, nameEn: true };
    return namedSubjects(
      await db().section.findMany({ where: { id: { in: ids } }, select }),
      '/studio/sections',
    );
  },
};

export const TOPIC_SUBJECTS: AuditSubjectSource = {
  type: 'topic',
  async find(ids) {
    const select = { id: true, nameAr: true, nameEn: true };
    const rows = await db().topic.findMany({ where: { id: { in: ids } }, select });
    return namedSubjects([...rows, ...(await mergedNames(ids))], '/studio/topics');
  },
};
