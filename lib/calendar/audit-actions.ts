export const CALENDAR_ACTIONS = ['user.calendar_shared', 'user.calendar_revoked'] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof CALENDAR_ACTIONS)[number], true> {}
}
