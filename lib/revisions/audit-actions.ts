export const REVISION_ACTIONS = ['edition.revision_restored', 'edition.revision_named'] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof REVISION_ACTIONS)[number], true> {}
}
