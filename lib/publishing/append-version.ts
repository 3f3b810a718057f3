import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { PublicationChange } from '@/lib/workflow/change-reasons';
import { lastVersionNumber } from './last-version-number';

interface Shown {
  editionId: string;
  revisionId: string;
  /** The earlier version that is published again. */
  sourceId: string | null;
  at: Date;
  /** What readers see until then, which is the last version; null where they see nothing. */
  former: { number: number } | null;
  /** Why it takes the place of what readers see; null where they see nothing. */
  change: PublicationChange | null;
}

/**
 * Appends what readers see from now on to all that they saw of an edition, which must be locked. A trigger ends the version before it as soon as the
 * publication names this one.
 */
export async function appendVersion(
  tx: Tx,
  actor: Actor,
  { at, change, former, ...shown }: Shown,
): Promise<{ id: string }> {
  const last = former?.number ?? (await lastVersionNumber(tx, shown.editionId));
  return tx.publicationVersion.create({
    data: {
      ...shown,
      number: last + 1,
      publishedAt: at,
      publishedById: actor.userId,
      changeReason: change?.reason ?? null,
      correctionNote: change?.reason === 'correction' ? change.note : null,
    },
    select: { id: true },
  });
}
