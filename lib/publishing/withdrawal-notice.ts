import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import { lockEdition } from '@/lib/entries/lock';
import { canSeeEntry, canUnpublish } from '@/lib/entries/policy';
import { AppError, found, permit } from '@/lib/errors';
import type { Edition } from '@/lib/generated/prisma/client';
import { isUuid } from '@/lib/is-uuid';

interface Noticed {
  edition: Pick<Edition, 'id' | 'locale'>;
  entryNumber: number;
}

/** Stores what readers are told at the addresses of a withdrawn edition; '' takes it away. */
export async function storeNotice(tx: Tx, { edition, entryNumber }: Noticed, text: string): Promise<void> {
  const editionId = edition.id;
  if (text === '') await tx.withdrawalNotice.deleteMany({ where: { editionId } });
  else
    await tx.withdrawalNotice.upsert({
      where: { editionId },
      create: { editionId, entryNumber, locale: edition.locale, text },
      update: { text },
    });
}

/** What readers are told where the edition was, '' when nothing is said; for whoever may see the piece. Throws `not_found`. */
export async function getNotice(actor: Actor, editionId: string): Promise<string> {
  const row = isUuid(editionId)
    ? await db().edition.findUnique({
        where: { id: editionId },
        select: { notice: { select: { text: true } }, entry: { select: { createdById: true } } },
      })
    : null;
  return found(row && canSeeEntry(actor, row.entry) ? row : null).notice?.text ?? '';
}

/**
 * Changes what readers are told at the addresses of a withdrawn edition. `seen` is the text that the user has changed. Throws `conflict` when somebody else
 * has changed it since, or when the edition is not withdrawn.
 */
export async function changeNotice(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { text, seen }: { text: string; seen: string },
): Promise<void> {
  const { entryId, entry, ...edition } = await lockEdition(tx, actor, editionId);
  permit(canUnpublish(actor, entry, edition));
  if (edition.state !== 'unpublished')
    throw new AppError('conflict', [{ path: '', key: 'corrections.notWithdrawn' }]);
  const stored = await tx.withdrawalNotice.findUnique({ where: { editionId } });
  if ((stored?.text ?? '') !== seen)
    throw new AppError('conflict', [{ path: 'notice', key: 'corrections.noticeChanged' }]);
  const { number } = await tx.entry.findUniqueOrThrow({ where: { id: entryId }, select: { number: true } });
  await storeNotice(tx, { edition, entryNumber: number }, text);
  await recordEvent(tx, actor, {
    action: 'edition.notice_changed',
    subjectType: 'entry',
    subjectId: entryId,
    locale: edition.locale,
    data: { before: seen, after: text },
  });
}
