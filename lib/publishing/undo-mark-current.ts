import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEdition } from '@/lib/entries/lock';
import { canPublish } from '@/lib/entries/policy';
import { AppError, permit } from '@/lib/errors';
import { isToBeFollowed } from './is-to-be-followed';
import { lastVersionNumber } from './last-version-number';
import type { MarkedCurrent } from './types';

/**
 * Takes back that an edition was said to be up to date: it is behind again since the same update. Throws `conflict` when it was published meanwhile, or is
 * behind already.
 */
export async function undoMarkCurrent(
  tx: Tx,
  actor: Actor,
  editionId: string,
  { sinceId, ownNumber }: MarkedCurrent,
): Promise<void> {
  const edition = await lockEdition(tx, actor, editionId);
  permit(canPublish(actor, edition.entry, edition));
  const since = await tx.publicationVersion.findFirst({
    where: { id: sinceId, edition: { entryId: edition.entryId, id: { not: editionId } } },
    select: {
      ...{ number: true, changeReason: true },
      edition: { select: { locale: true, entry: { select: { sourceLocale: true } } } },
    },
  });
  const isAsThen = edition.behindSinceId === null && (await lastVersionNumber(tx, editionId)) === ownNumber;
  // Otherwise another language has become that of the original.
  const isToFollow =
    since && isToBeFollowed(since, since.edition.entry.sourceLocale === since.edition.locale);
  if (!isToFollow || !isAsThen)
    throw new AppError('conflict', [{ path: '', key: 'corrections.changedSince' }]);
  await tx.$executeRaw`
    UPDATE "Edition" SET "behindSinceId" = ${sinceId}::uuid, "followedNumber" = ${since.number - 1}
    WHERE "id" = ${editionId}::uuid`;
  await recordEvent(tx, actor, {
    action: 'edition.marked_behind',
    subjectType: 'entry',
    subjectId: edition.entryId,
    locale: edition.locale,
    data: { corrected: since.edition.locale, version: since.number },
  });
}
