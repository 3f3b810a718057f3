/** Their subject is the account, so that its owner reads them too. */
export const SECOND_FACTOR_ACTIONS = [
  'second_factor.app_added',
  'second_factor.app_removed',
  'second_factor.codes_renewed',
  'second_factor.code_used',
  'second_factor.passkey_added',
  'second_factor.passkey_removed',
  'second_factor.passkey_copied',
  'second_factor.reset',
  'second_factor.refused',
  'second_factor.rules_changed',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof SECOND_FACTOR_ACTIONS)[number], true> {}
}
