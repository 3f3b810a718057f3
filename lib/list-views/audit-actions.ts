/** Of what everybody is offered; views of one's own are nobody else's concern. */
export const VIEW_ACTIONS = ['view.shared', 'view.unshared', 'view.deleted'] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof VIEW_ACTIONS)[number], true> {}
}
