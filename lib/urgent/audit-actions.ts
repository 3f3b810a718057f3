export const URGENT_ACTIONS = ['urgent.set', 'urgent.removed'] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof URGENT_ACTIONS)[number], true> {}
}
