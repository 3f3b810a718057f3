import type { Actor } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { canSeeEntry } from './policy';
import type { SavedStep, StepsPage } from './types';

/** A tab that was away for weeks is told in pages. */
const STEPS_AT_ONCE = 1_000;

/** What has been saved since a version, for a tab that comes back to the front; the beginning of it if it is much. */
export async function stepsSince(actor: Actor, editionId: string, version: number): Promise<StepsPage> {
  const edition = isUuid(editionId)
    ? await db().edition.findUnique({
        where: { id: editionId },
        select: { entry: { select: { createdById: true } } },
      })
    : null;
  found(edition && canSeeEntry(actor, edition.entry) ? edition : null);
  const { steps, more } = await stepsAfter(db(), editionId, version);
  return { version: version + steps.length, steps, more };
}

/** The first thousand steps that follow a version, and whether there are more of them. */
export async function stepsAfter(
  tx: Tx,
  editionId: string,
  version: number,
): Promise<{ steps: SavedStep[]; more: boolean }> {
  const rows = await tx.editionStep.findMany({
    where: { editionId, version: { gt: version } },
    orderBy: { version: 'asc' },
    select: { step: true, clientId: true },
    take: STEPS_AT_ONCE + 1,
  });
  return { steps: rows.slice(0, STEPS_AT_ONCE), more: rows.length > STEPS_AT_ONCE };
}
