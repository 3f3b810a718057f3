import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEditions } from '@/lib/entries/lock';
import { mayDo } from '@/lib/entries/policy';
import { AppError, found, permit } from '@/lib/errors';
import { recordAct } from './change-stage';

/** Says something about an edition to those who work on it; readers never see it, and nobody changes it any more. */
export async function commentOnReview(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { note }: { note: string },
): Promise<void> {
  const locked = found((await lockEditions(tx, actor, [editionId]))[0]);
  permit(mayDo(actor, 'comment', locked.entry, locked.edition));
  if (note === '') throw new AppError('invalid', [{ path: 'note', key: 'field.required' }]);
  await recordAct(tx, actor, locked, { kind: 'commented', note });
}
