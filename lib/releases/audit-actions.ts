export const RELEASE_ACTIONS = [
  'release.created',
  'release.renamed',
  'release.item_added',
  'release.item_changed',
  'release.item_removed',
  'release.signed_off',
  'release.sign_off_withdrawn',
  'release.planned',
  'release.plan_cancelled',
  'release.published',
  'release.refused',
  'release.rolled_back',
  'release.discarded',
] as const;

export type ReleaseAction = (typeof RELEASE_ACTIONS)[number];

declare module '@/lib/audit/types' {
  interface AuditActions extends Record<ReleaseAction, true> {}
}
