import type { AuditSubjectSource } from '@/lib/audit/types';

/** The settings have a page but no name: their sentence in the audit log names them. */
export const SETTINGS_SUBJECTS: AuditSubjectSource = {
  type: 'settings',
  find: async (ids) =>
    ids.map((id) => [id, { names: { ar: null, en: null }, path: () => '/studio/settings' }]),
};
