import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { type FieldChange, saveField } from '@/lib/entries/save-field';
import { enqueue } from '@/lib/jobs/enqueue';
import { CUT_MEDIA_JOB } from '@/lib/media/media-jobs';

/** Saves one field of an edition or of its entry, and has the crops of a cover cut around the focal point that was chosen for it. */
export async function savePieceField(
  tx: Tx,
  actor: Actor,
  editionId: string,
  change: FieldChange,
): Promise<void> {
  await saveField(tx, actor, editionId, change);
  const cover = change.field === 'cover' ? change.value : null;
  if (cover?.focal) await enqueue(tx, CUT_MEDIA_JOB, { mediaId: cover.mediaId, ...cover.focal });
}
