import type { AuditSubjectSource } from '@/lib/audit/types';
import { db } from '@/lib/db';
import { KIND_SEGMENTS } from '@/lib/i18n/addresses';

/** A view is where its list is. One that is nobody's but its owner's again is no longer named. */
export const VIEW_SUBJECTS: AuditSubjectSource = {
  type: 'view',
  async find(ids) {
    const rows = await db().savedView.findMany({ where: { id: { in: ids }, isShared: true } });
    return rows.map(({ id, kind, name, query }) => [
      id,
      { names: { ar: name, en: name }, path: () => `/studio/${KIND_SEGMENTS[kind]}?${query}` },
    ]);
  },
};
