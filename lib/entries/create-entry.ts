import { recordEvent } from '@/lib/audit/record-event';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { permit } from '@/lib/errors';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { emptyDocument } from '@/lib/richtext/document';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { insertEdition } from './insert-edition';
import { canCreateEntry } from './policy';

export interface NewEntry {
  kind: Kind;
  /** The language of its first edition; the other edition is created separately. */
  locale: Locale;
}

/** Creates an entry with one empty edition. */
export async function createEntry(
  tx: Tx,
  actor: Actor,
  { kind, locale }: NewEntry,
): Promise<{ entryId: string; editionId: string }> {
  permit(canCreateEntry(actor));
  const entry = await tx.entry.create({ data: { kind, createdById: requireUserId(actor) } });
  const edition = await insertEdition(tx, actor, entry.id, locale, emptyDocument(newBlockId));
  await recordEvent(tx, actor, {
    action: 'entry.created',
    subjectType: 'entry',
    subjectId: entry.id,
    locale,
    data: { kind },
  });
  return { entryId: entry.id, editionId: edition.id };
}
