import type { AuditSubjectSource } from '@/lib/audit/types';

/** The urgent lines have one page; the event holds what the line said. */
export const URGENT_SUBJECTS: AuditSubjectSource = {
  type: 'urgent',
  find: async (ids) => ids.map((id) => [id, { names: { ar: null, en: null }, path: () => '/studio/urgent' }]),
};
