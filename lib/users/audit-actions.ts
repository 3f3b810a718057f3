/** Recorded with UNKNOWN_VISITOR where no session says who it is: of whoever does it nothing is known but that they have the link, or ask for one. */
export const LINK_ACTIONS = [
  'user.password_link_sent',
  'user.password_set',
  'user.email_changed',
  'user.email_taken_back',
  'user.invitation_accepted',
] as const;

export const USER_ACTIONS = [
  'user.created',
  'user.updated',
  'user.role_changed',
  'user.deactivated',
  'user.reactivated',
  'user.password_reset',
  'user.password_changed',
  'user.password_refused',
  'user.sessions_ended',
  'user.invited',
  'user.invitation_renewed',
  'user.invitation_withdrawn',
  'user.email_change_asked',
  'user.email_change_cancelled',
  ...LINK_ACTIONS,
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof USER_ACTIONS)[number], true> {}
}
