import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { freezeRevision } from '@/lib/entries/freeze-revision';
import { AppError } from '@/lib/errors';
import { lockForReview, recordAct, storeStage, type TextDecision } from './change-stage';

/**
 * Gives a text to review: freezes it, and its author changes it no more until it comes back. Throws `conflict` when the text, a field or the stage is not
 * what the user saw, and `invalid` for a text without a title, by which nobody would find it.
 */
export async function submitEdition(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { note, ...decision }: TextDecision,
): Promise<void> {
  const locked = await lockForReview(tx, actor, editionId, 'submit', decision);
  if (locked.edition.title.trim() === '')
    throw new AppError('invalid', [{ path: 'title', key: 'publish.titleMissing' }]);
  const revision = await freezeRevision(tx, actor, { ...locked, occasion: 'submitted' });
  await storeStage(tx, editionId, 'in_review', revision);
  await recordAct(tx, actor, locked, { kind: 'submitted', note, revisionId: revision.id });
}
