export const PATTERN_ACTIONS = [
  'pattern.created',
  'pattern.updated',
  'pattern.moved',
  'pattern.deleted',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof PATTERN_ACTIONS)[number], true> {}
}
