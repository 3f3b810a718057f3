export const SERIES_ACTIONS = [
  'series.created',
  'series.updated',
  'series.deleted',
  'issue.created',
  'issue.updated',
  'issue.arranged',
  'issue.shown',
  'issue.hidden',
  'issue.deleted',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof SERIES_ACTIONS)[number], true> {}
}
