export const REDIRECT_ACTIONS = [
  'redirect.created',
  'redirect.updated',
  'redirect.deleted',
  'redirect.imported',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof REDIRECT_ACTIONS)[number], true> {}
}
