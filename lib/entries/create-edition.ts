import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, permit } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { insertEdition } from './insert-edition';
import { lockEntry } from './lock';
import { canEditEdition, NEW_EDITION } from './policy';

/** Creates an empty edition in a language that the entry does not have yet. Throws `conflict` when it has one. */
export async function createEdition(
  tx: Tx,
  actor: Actor,
  entryId: string,
  locale: Locale,
): Promise<{ editionId: string }> {
  const entry = await lockEntry(tx, actor, entryId);
  permit(canEditEdition(actor, entry, NEW_EDITION));
  if (entry.editions.some((edition) => edition.locale === locale)) {
    throw new AppError('conflict', [{ path: '', key: 'edition.exists' }]);
  }
  const edition = await insertEdition(tx, actor, entryId, locale);
  await recordEvent(tx, actor, {
    action: 'edition.created',
    subjectType: 'entry',
    subjectId: entryId,
    locale,
  });
  return { editionId: edition.id };
}
