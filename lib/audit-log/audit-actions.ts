export const AUDIT_LOG_ACTIONS = ['log.exported'] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof AUDIT_LOG_ACTIONS)[number], true> {}
}
