/** Their subject is the account, so that its owner reads them too. */
export const OIDC_ACTIONS = [
  'user.identity_linked',
  'user.identity_removed',
  // Recorded by builds from before, in which the provider's first sign-in ended a one-time password.
  'user.password_retired',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof OIDC_ACTIONS)[number], true> {}
}
