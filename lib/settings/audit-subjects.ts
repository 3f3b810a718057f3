import type { AuditSubjectSource } from '@/lib/audit/types';

/** Where those are that have a page of their own. */
const PATHS: Record<string, string> = {
  menus: '/studio/settings/menus',
  appearance: '/studio/settings/appearance',
};

/** The settings have a page but no name: their sentence in the audit log names them. */
export const SETTINGS_SUBJECTS: AuditSubjectSource = {
  type: 'settings',
  find: async (ids) =>
    ids.map((id) => [id, { names: { ar: null, en: null }, path: () => PATHS[id] ?? '/studio/settings' }]),
};
