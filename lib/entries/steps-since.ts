import type { Actor } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { canSeeEntry } from './policy';
import type { SavedStep, StepsPage } from './types';

/** Bounds the answer to a tab that has been closed or offline for weeks. */
const STEPS_AT_ONCE = 1_000;

/** The steps saved since a version, for a tab that becomes visible again; at most `STEPS_AT_ONCE` of them. */
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

/** The first `STEPS_AT_ONCE` steps after a version, and whether there are more. */
export async function stepsAfter(
  tx: Tx,
  editionId: string,
  version: number,
): Promise<{ steps: SavedStep[]; more: boolean }> {
  const rows = await tx.editionStep.findMany({
    where: { editionId, version: { gt: version } },
    orderBy: { version: 'asc' },
    select: { step: true, clientId: true, clientSequence: true },
    take: STEPS_AT_ONCE + 1,
  });
  const steps = rows
    .slice(0, STEPS_AT_ONCE)
    .map(({ step, clientId, clientSequence: sequence }) => ({ step, clientId, sequence }));
  return { steps, more: rows.length > STEPS_AT_ONCE };
}
