import { enqueueAnnouncements, recordAnnouncement } from '@/lib/announcements/record-announcement';
import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEditions } from '@/lib/entries/lock';
import { canUnpublish } from '@/lib/entries/policy';
import { AppError, found, permit } from '@/lib/errors';
import { piecePath } from '@/lib/i18n/addresses';
import { recordWithdrawal } from '@/lib/redirects/record-withdrawal';
import type { PlannedChange } from './publish-options';
import { cancelChanges } from './schedule/open-changes';
import { storeNotice } from './withdrawal-notice';

interface UnpublishOptions {
  /** What readers are told at its address. */
  notice?: string;
  planned?: PlannedChange;
  /** The release that it is a part of. Whoever publishes that has cancelled what else was scheduled for its editions. */
  releaseId?: string;
}

/**
 * Withdraws one edition: its readers get 410, with the notice if there is one. The draft and its history stay, and nothing goes live by itself any
 * more. Throws `conflict` when it is not published.
 */
export async function unpublishEdition(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { notice = '', planned, releaseId }: UnpublishOptions = {},
): Promise<void> {
  const { entry, edition, publication } = found((await lockEditions(tx, actor, [editionId]))[0]);
  permit(canUnpublish(actor, entry, edition));
  if (!publication) throw new AppError('conflict', [{ path: '', key: 'publish.notPublished' }]);
  if (!releaseId) await cancelChanges(tx, actor, { editionId }, 'withdrawn');
  await recordAnnouncement(tx, editionId);
  await tx.publication.delete({ where: { id: publication.id } });
  await tx.edition.update({ where: { id: edition.id }, data: { state: 'unpublished' } });
  const path = piecePath(edition.locale, entry.kind, publication.slug);
  await storeNotice(tx, { edition, entryNumber: entry.number }, notice);
  await recordWithdrawal(tx, { editionId, entryNumber: entry.number, path });
  await recordEvent(tx, actor, {
    action: 'edition.unpublished',
    subjectType: 'entry',
    subjectId: entry.id,
    locale: edition.locale,
    data: { path, ...planned, ...(notice && { notice }), ...(releaseId && { releaseId }) },
  });
  await enqueueAnnouncements(tx);
}
