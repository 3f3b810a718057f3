import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { canSeeEntry } from '@/lib/entries/policy';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { outstandingUpdates } from './outstanding-updates';
import type { OutstandingUpdates } from './types';

/** What an edition has not followed, for whoever writes it; null unless it is behind. Throws `not_found`. */
export async function getOutstandingUpdates(
  actor: Actor,
  editionId: string,
): Promise<OutstandingUpdates | null> {
  const row = isUuid(editionId)
    ? await db().edition.findUnique({
        where: { id: editionId },
        select: { behindSinceId: true, entry: { select: { createdById: true } } },
      })
    : null;
  return outstandingUpdates(db(), found(row && canSeeEntry(actor, row.entry) ? row : null));
}
