export const USER_ACTIONS = [
  'user.created',
  'user.updated',
  'user.role_changed',
  'user.deactivated',
  'user.reactivated',
  'user.password_reset',
  'user.password_changed',
  'user.password_refused',
  'user.sessions_ended',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof USER_ACTIONS)[number], true> {}
}
