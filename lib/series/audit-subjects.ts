import { namedSubjects } from '@/lib/audit/named-subjects';
import type { AuditSubjectSource } from '@/lib/audit/types';
import { db } from '@/lib/db';
import { issueNames } from './issue-names';

export const SERIES_SUBJECTS: AuditSubjectSource = {
  type: 'series',
  async find(ids) {
    const select = { id: true, nameAr: true, nameEn: true };
    return namedSubjects(
      await db().series.findMany({ where: { id: { in: ids } }, select }),
      '/studio/series',
    );
  },
};

export const ISSUE_SUBJECTS: AuditSubjectSource = {
  type: 'issue',
  async find(ids) {
    const rows = await db().issue.findMany({
      where: { id: { in: ids } },
      select: { id: true, number: true, series: { select: { id: true, nameAr: true, nameEn: true } } },
    });
    return rows.map(({ id, number, series }) => {
      const { nameAr: ar, nameEn: en } = issueNames(series, number);
      return [id, { names: { ar, en }, path: () => `/studio/series/${series.id}/issues/${id}` }];
    });
  },
};
