import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { databaseClock } from '@/lib/database/database-now';
import type { Tx } from '@/lib/db';
import { lockEdition } from '@/lib/entries/lock';
import { mayDo } from '@/lib/entries/policy';
import { AppError, found, permit } from '@/lib/errors';
import { isUuid } from '@/lib/is-uuid';

/** Ends a link, whoever made it: from the next request on it shows nothing, in every process. Throws `conflict` when it was revoked already. */
export async function revokePreviewLink(tx: Tx, actor: Actor, linkId: string): Promise<void> {
  const where = { id: linkId };
  const known = isUuid(linkId)
    ? await tx.previewLink.findUnique({ where, select: { editionId: true } })
    : null;
  const edition = await lockEdition(tx, actor, found(known).editionId);
  permit(mayDo(actor, 'sharePreview', edition.entry, edition));
  const link = found(await tx.previewLink.findUnique({ where, select: { name: true, revokedAt: true } }));
  if (link.revokedAt !== null) throw new AppError('conflict', [{ path: '', key: 'previewLink.revoked' }]);
  await tx.previewLink.update({ where, data: { revokedAt: await databaseClock(tx) } });
  await recordEvent(tx, actor, {
    action: 'edition.preview_revoked',
    ...{ subjectType: 'entry', subjectId: edition.entryId, locale: edition.locale },
    data: { link: linkId, name: link.name },
  });
}
