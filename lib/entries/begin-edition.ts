import { recordEvent } from '@/lib/audit/record-event';
import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { found, permit } from '@/lib/errors';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { isUuid } from '@/lib/is-uuid';
import { insertEdition } from './insert-edition';
import { lockEntry } from './lock';
import { canCreateEntry, canEditEdition, NEW_EDITION } from './policy';

export interface Beginning {
  /** Chosen before the entry exists, by which a repeated request finds what the first one has created. */
  entryId: string;
  kind: Kind;
  locale: Locale;
}

/**
 * Creates what does not exist yet of an entry and its edition in a language, empty. The first letter that is typed calls it, as often as its
 * request is repeated. Throws `not_found` when the entry exists and the actor may not see it, or is of another kind.
 */
export async function beginEdition(
  tx: Tx,
  actor: Actor,
  { entryId, kind, locale }: Beginning,
): Promise<{ editionId: string }> {
  found(isUuid(entryId) ? entryId : null);
  const isNew = await insertEntry(tx, actor, entryId, kind);
  const entry = await lockEntry(tx, actor, entryId);
  found(entry.kind === kind ? entry : null);
  const existing = entry.editions.find((edition) => edition.locale === locale);
  if (existing) return { editionId: existing.id };
  permit(canEditEdition(actor, entry, NEW_EDITION));
  const edition = await insertEdition(tx, actor, entryId, locale);
  await recordEvent(tx, actor, {
    action: isNew ? 'entry.created' : 'edition.created',
    subjectType: 'entry',
    subjectId: entryId,
    locale,
    ...(isNew && { data: { kind } }),
  });
  return { editionId: edition.id };
}

/** Returns whether the entry is new. A transaction that has just inserted the same one is waited for. */
async function insertEntry(tx: Tx, actor: Actor, id: string, kind: Kind): Promise<boolean> {
  if ((await tx.entry.count({ where: { id } })) > 0) return false;
  permit(canCreateEntry(actor, kind));
  const data = [{ id, kind, createdById: requireUserId(actor) }];
  return (await tx.entry.createMany({ data, skipDuplicates: true })).count === 1;
}
