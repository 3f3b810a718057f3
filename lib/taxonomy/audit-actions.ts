export const TERM_ACTIONS = [
  'section.created',
  'section.updated',
  'section.moved',
  'section.deleted',
  'topic.created',
  'topic.updated',
  'topic.deleted',
  'topic.merged',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof TERM_ACTIONS)[number], true> {}
}
