export const MAIL_ACTIONS = ['mail.tried_again', 'mail.read'] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof MAIL_ACTIONS)[number], true> {}
}
