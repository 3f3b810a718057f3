import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { type EditionFieldChange, saveEditionField } from './save-edition-fields';
import { type EntryFieldChange, saveEntryField } from './save-entry-fields';
import type { EditionFields } from './types';

/** A change of one field of the editor. */
export type FieldChange = EditionFieldChange | EntryFieldChange;

/** Saves one field of an edition or of its entry, whose version alone is checked: a change of another field is no conflict. */
export async function saveField(tx: Tx, actor: Actor, editionId: string, change: FieldChange): Promise<void> {
  if (isOfEdition(change)) return saveEditionField(tx, actor, editionId, change);
  const edition = isUuid(editionId)
    ? await tx.edition.findUnique({ where: { id: editionId }, select: { entryId: true } })
    : null;
  return saveEntryField(tx, actor, found(edition).entryId, change);
}

const EDITION_FIELDS: readonly string[] = Object.keys({
  ...{ slug: 0, dateline: 0, searchTitle: 0, searchDescription: 0, noindex: 0, canonicalUrl: 0 },
  ...{ coverAlt: 0, sharePictureId: 0, link: 0, translatorIds: 0, editorIds: 0, photographerIds: 0 },
} satisfies Record<keyof EditionFields, 0>);

function isOfEdition(change: FieldChange): change is EditionFieldChange {
  return EDITION_FIELDS.includes(change.field);
}
