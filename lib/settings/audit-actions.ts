export const SETTINGS_ACTIONS = [
  'settings.updated',
  'settings.menus_changed',
  'settings.appearance_changed',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof SETTINGS_ACTIONS)[number], true> {}
}
