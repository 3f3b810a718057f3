import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { lockForReview, type ReviewDecision, recordAct, storeStage } from './change-stage';

/** Gives a text back to its author, who has to know what to change. Throws `invalid` without a word about it. */
export async function requestChanges(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { note, ...seen }: ReviewDecision,
): Promise<void> {
  const locked = await lockForReview(tx, actor, editionId, 'requestChanges', seen);
  if (note === '') throw new AppError('invalid', [{ path: 'note', key: 'field.required' }]);
  await storeStage(tx, editionId, 'changes_requested');
  await recordAct(tx, actor, locked, { kind: 'changes_requested', note });
}
