import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { storedDocument } from '@/lib/richtext/document';
import type { DocumentJson } from '@/lib/richtext/document-json';
import { titleColumns } from './title-columns';
import { toJson } from './to-json';

/** Inserts an edition's row. `document` must already have been checked against the schema. */
export async function insertEdition(
  tx: Tx,
  actor: Actor,
  entryId: string,
  locale: Locale,
  document: DocumentJson,
) {
  return tx.edition.create({
    data: {
      entryId,
      locale,
      document: toJson(document),
      updatedById: requireUserId(actor),
      ...titleColumns(storedDocument(document)),
    },
  });
}
