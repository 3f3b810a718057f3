export const GLOSSARY_ACTIONS = ['glossary.created', 'glossary.updated', 'glossary.deleted'] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof GLOSSARY_ACTIONS)[number], true> {}
}
