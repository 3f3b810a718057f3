export const LIST_ACTIONS = [
  'list.arrangement_restored',
  'list.composed',
  'list.created',
  'list.deleted',
  'list.described',
  'list.draft_discarded',
  'list.draft_published',
  'list.draft_started',
  'list.entry_added',
  'list.entry_moved',
  'list.entry_pinned',
  'list.entry_removed',
  'list.entry_unpinned',
  'list.pin_described',
  'list.updated',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof LIST_ACTIONS)[number], true> {}
}
