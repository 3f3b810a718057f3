import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { found } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';
import { COVER_COLUMNS } from './cover-columns';
import { editionStatus } from './edition-status';
import { canSeeEntry } from './policy';
import { EDITION_FIELD_COLUMNS, editionFieldsOf } from './save-edition-fields';
import { entryFieldsOf } from './save-entry-fields';
import type { EditionFields, EditionStatus, EntryFields } from './types';

export interface StoredFields {
  fields: EditionFields & EntryFields;
  editionStatus: EditionStatus;
  /** Grows with every change of a field, so that the older of two answers is known. */
  versionSum: number;
}

/** Every field that the editor shows beside the text of an edition, and the edition's status. Throws `not_found`. */
export async function getFields(actor: Actor, editionId: string): Promise<StoredFields> {
  const row = isUuid(editionId)
    ? await db().edition.findUnique({
        where: { id: editionId },
        select: {
          ...{ ...EDITION_FIELD_COLUMNS, state: true, changed: true, fieldsVersion: true },
          entry: {
            select: {
              ...{
                id: true,
                createdById: true,
                sectionId: true,
                issueId: true,
                relatedIds: true,
                version: true,
              },
              ...COVER_COLUMNS,
            },
          },
        },
      })
    : null;
  const edition = found(row && canSeeEntry(actor, row.entry) ? row : null);
  return {
    fields: { ...editionFieldsOf(edition), ...(await entryFieldsOf(db(), edition.entry)) },
    editionStatus: editionStatus(edition),
    versionSum: edition.fieldsVersion + edition.entry.version,
  };
}
