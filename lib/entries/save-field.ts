import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { type EditionFieldChange, saveEditionField } from './save-edition-fields';
import { type EntryFieldChange, saveEntryField } from './save-entry-fields';

/** A change of one field of the editor. */
export type FieldChange = EditionFieldChange | EntryFieldChange;

/** Saves one field of an edition or of its entry, whose version alone is checked: a change of another field is no conflict. */
export async function saveField(tx: Tx, actor: Actor, editionId: string, change: FieldChange): Promise<void> {
  if (change.field === 'slug' || change.field === 'dateline')
    return saveEditionField(tx, actor, editionId, change);
  const edition = isUuid(editionId)
    ? await tx.edition.findUnique({ where: { id: editionId }, select: { entryId: true } })
    : null;
  return saveEntryField(tx, actor, found(edition).entryId, change);
}
