import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { lockEditionWithEntry } from '@/lib/entries/lock';
import { canPublish } from '@/lib/entries/policy';
import { AppError, permit } from '@/lib/errors';
import { piecePath } from '@/lib/i18n/addresses';
import { noteGone } from '@/lib/redirects/note-gone';
import { transaction } from '@/lib/transaction';

/** Takes one language off the shelf. Its readers get 410; the text stays on the desk, the history stays whole. */
export async function unpublishEdition(actor: Actor, editionId: string): Promise<void> {
  await transaction(async (tx) => {
    const { entry, edition, shown } = await lockEditionWithEntry(tx, actor, editionId);
    permit(canPublish(actor));
    if (!shown) throw new AppError('conflict', [{ path: '', key: 'publish.notPublished' }]);
    await tx.publication.delete({ where: { id: shown.id } });
    await tx.edition.update({ where: { id: edition.id }, data: { state: 'unpublished' } });
    const path = piecePath(edition.locale, entry.kind, shown.slug);
    await noteGone(tx, { editionId, path });
    await recordEvent(tx, actor, {
      action: 'edition.unpublished',
      subjectType: 'entry',
      subjectId: entry.id,
      locale: edition.locale,
      data: { path },
    });
  });
}
