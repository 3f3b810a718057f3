export const ARCHIVE_ACTIONS = ['entry.archived', 'entry.taken_out_of_archive'] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof ARCHIVE_ACTIONS)[number], true> {}
}
