import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockForReview, type ReviewDecision, recordAct, storeStage } from './change-stage';

/** Takes a submitted text back, to write on. Throws `conflict` when it has been decided about meanwhile. */
export async function withdrawSubmission(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { note, ...seen }: ReviewDecision,
): Promise<void> {
  const locked = await lockForReview(tx, actor, editionId, 'withdrawSubmission', seen);
  await storeStage(tx, editionId, 'draft');
  await recordAct(tx, actor, locked, { kind: 'taken_back', note });
}
