import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { newEdition } from './new-edition';
import { toJson } from './to-json';

/** Inserts the row of an empty edition. */
export async function insertEdition(tx: Tx, actor: Actor, entryId: string, locale: Locale) {
  const { id, document } = newEdition(entryId, locale);
  return tx.edition.create({
    data: {
      id,
      entryId,
      locale,
      document: toJson(document),
      updatedById: requireUserId(actor),
    },
  });
}
