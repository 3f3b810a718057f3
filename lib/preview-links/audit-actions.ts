export const PREVIEW_LINK_ACTIONS = ['edition.preview_shared', 'edition.preview_revoked'] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof PREVIEW_LINK_ACTIONS)[number], true> {}
}
