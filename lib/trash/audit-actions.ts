export const TRASH_ACTIONS = ['entry.trashed', 'entry.taken_out', 'entry.purged'] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof TRASH_ACTIONS)[number], true> {}
}
