export const PERSON_ACTIONS = [
  'person.created',
  'person.updated',
  'person.deleted',
  'person.merged',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof PERSON_ACTIONS)[number], true> {}
}
