import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { LockedEdition } from '@/lib/entries/lock';
import { AppError } from '@/lib/errors';
import { cancelChanges } from '@/lib/publishing/schedule/open-changes';
import { lockForReview, recordAct, storeStage, type TextDecision } from './change-stage';

/**
 * Gives a text back to its author, who has to know what to change; what was scheduled of it does not go live by itself. Throws `invalid` without a word
 * about what to change.
 */
export async function requestChanges(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { note, ...decision }: TextDecision,
): Promise<void> {
  const locked = await lockForReview(tx, actor, editionId, 'requestChanges', decision);
  if (note === '') throw new AppError('invalid', [{ path: 'note', key: 'field.required' }]);
  await cancelReviewed(tx, actor, locked);
  await storeStage(tx, editionId, 'changes_requested');
  await recordAct(tx, actor, locked, { kind: 'changes_requested', note });
}

/** A text that was approved before the one that is reviewed now is still to go live. */
async function cancelReviewed(tx: Tx, actor: Actor, { edition, publication }: LockedEdition): Promise<void> {
  const { id: editionId, reviewedRevisionId } = edition;
  const reviewed =
    reviewedRevisionId === null
      ? null
      : await tx.revision.findUnique({ where: { id: reviewedRevisionId }, select: { number: true } });
  const which = { editionId, kind: 'publish', revision: { number: { gte: reviewed?.number ?? 0 } } } as const;
  const count = await cancelChanges(tx, actor, which, 'changes_requested');
  // Nothing would be left to withdraw.
  if (count > 0 && !publication)
    await cancelChanges(tx, actor, { editionId, kind: 'withdraw' }, 'changes_requested');
}
