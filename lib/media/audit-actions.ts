export const MEDIA_ACTIONS = [
  'media.uploaded',
  'media.updated',
  'media.focal_point_set',
  'media.prepared_again',
  'media.replaced',
  'media.deleted',
] as const;

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<(typeof MEDIA_ACTIONS)[number], true> {}
}
