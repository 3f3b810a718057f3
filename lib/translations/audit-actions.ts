export const TRANSLATION_ACTIONS = ['edition.translator_assigned', 'edition.translator_removed'] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof TRANSLATION_ACTIONS)[number], true> {}
}
