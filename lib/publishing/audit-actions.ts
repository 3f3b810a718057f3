export const PUBLISHING_ACTIONS = [
  'edition.published',
  'edition.updated',
  'edition.published_again',
  'edition.unpublished',
  'edition.changes_discarded',
  'edition.changes_restored',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof PUBLISHING_ACTIONS)[number], true> {}
}
