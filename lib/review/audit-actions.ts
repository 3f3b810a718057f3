export const REVIEW_ACTIONS = [
  'edition.submitted',
  'edition.submission_withdrawn',
  'edition.changes_requested',
  'edition.approved',
  'edition.review_assigned',
  'edition.review_commented',
  'review.rules_changed',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof REVIEW_ACTIONS)[number], true> {}
}
