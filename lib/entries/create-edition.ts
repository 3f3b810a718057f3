import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { AppError, permit } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { emptyDocument } from '@/lib/richtext/document';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { transaction } from '@/lib/transaction';
import { insertEdition } from './insert-edition';
import { lockEntry } from './lock';
import { canEditEdition } from './policy';

/** Starts the edition in the other language, empty. */
export async function createEdition(
  actor: Actor,
  entryId: string,
  locale: Locale,
): Promise<{ editionId: string }> {
  return transaction(async (tx) => {
    const entry = await lockEntry(tx, actor, entryId);
    permit(canEditEdition(actor, entry, { state: 'draft' }));
    if (entry.editions.some((edition) => edition.locale === locale)) {
      throw new AppError('conflict', [{ path: '', key: 'edition.exists' }]);
    }
    const edition = await insertEdition(tx, actor, entryId, locale, emptyDocument(newBlockId));
    await recordEvent(tx, actor, {
      action: 'edition.created',
      subjectType: 'entry',
      subjectId: entryId,
      locale,
    });
    return { editionId: edition.id };
  });
}
