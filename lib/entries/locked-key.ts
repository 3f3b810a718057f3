import type { LockedKey } from '@/lib/workflow/locked-keys';
import type { ReviewStage } from '@/lib/workflow/permissions';
import type { PolicyEdition } from './policy';

interface Locked {
  trashedAt: Date | null;
  archivedAt: Date | null;
}

const STAGE_KEYS: Partial<Record<ReviewStage, LockedKey>> = {
  in_review: 'edition.inReview',
  approved: 'edition.approved',
};

/** Why an edition that the actor may see cannot be changed. */
export function lockedKey({ trashedAt, archivedAt }: Locked, { state, stage }: PolicyEdition): LockedKey {
  if (trashedAt !== null) return 'edition.trashed';
  if (archivedAt !== null) return 'edition.archived';
  return (state === 'draft' && STAGE_KEYS[stage]) || 'edition.locked';
}
