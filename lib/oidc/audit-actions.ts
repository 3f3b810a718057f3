/** Their subject is the account, so that its owner reads them too. */
export const OIDC_ACTIONS = [
  'user.identity_linked',
  'user.identity_removed',
  'user.password_retired',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof OIDC_ACTIONS)[number], true> {}
}
