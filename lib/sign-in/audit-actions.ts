/** Recorded with UNKNOWN_VISITOR and with no other actor, so that the audit log can name the visitor as the actor. */
export const VISITOR_ACTIONS = ['session.refused', 'session.step_refused', 'session.limited'] as const;

export const SIGN_IN_ACTIONS = ['session.started', 'session.ended', ...VISITOR_ACTIONS] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof SIGN_IN_ACTIONS)[number], true> {}
}
