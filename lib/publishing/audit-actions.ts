export const PUBLISHING_ACTIONS = [
  'edition.published',
  'edition.updated',
  'edition.published_again',
  'edition.unpublished',
  'edition.scheduled',
  'edition.withdrawal_scheduled',
  'edition.schedule_changed',
  'edition.schedule_cancelled',
  'edition.schedule_refused',
  'edition.notice_changed',
  'edition.version_hidden',
  'edition.version_shown',
  'edition.corrections_dismissed',
  'edition.marked_behind',
  'entry.embargoed',
  'entry.embargo_lifted',
  'entry.source_changed',
  'edition.changes_discarded',
  'edition.changes_restored',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof PUBLISHING_ACTIONS)[number], true> {}
}
