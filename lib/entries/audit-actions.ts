export const ENTRY_ACTIONS = [
  'entry.created',
  'entry.duplicated',
  'entry.fields_changed',
  'edition.created',
  'edition.fields_changed',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof ENTRY_ACTIONS)[number], true> {}
}
