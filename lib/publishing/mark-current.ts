import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEdition } from '@/lib/entries/lock';
import { canPublish } from '@/lib/entries/policy';
import { AppError, permit } from '@/lib/errors';
import { lastVersionNumber } from './last-version-number';
import { outstandingUpdates } from './outstanding-updates';
import type { MarkedCurrent } from './types';

/**
 * Says that an edition is up to date as it is, after updates of the other one. `lastNumber` is that of the last update that the user knows;
 * throws `conflict` when there is a newer one, or none is outstanding any more. Answers what taking that back needs.
 */
export async function markCurrent(
  tx: Tx,
  actor: Actor,
  editionId: string,
  lastNumber: number,
): Promise<MarkedCurrent> {
  const edition = await lockEdition(tx, actor, editionId);
  permit(canPublish(actor, edition.entry, edition));
  const { behindSinceId: sinceId } = edition;
  const outstanding = await outstandingUpdates(tx, edition);
  if (!outstanding || !sinceId) throw new AppError('conflict', [{ path: '', key: 'corrections.notBehind' }]);
  const { lastNumber: number, locale } = outstanding;
  if (number !== lastNumber) throw new AppError('conflict', [{ path: '', key: 'corrections.another' }]);
  await tx.$executeRaw`
    UPDATE "Edition" SET "behindSinceId" = NULL, "followedNumber" = ${number} WHERE "id" = ${editionId}::uuid`;
  await recordEvent(tx, actor, {
    action: 'edition.corrections_dismissed',
    subjectType: 'entry',
    subjectId: edition.entryId,
    locale: edition.locale,
    data: { corrected: locale, version: number },
  });
  return { sinceId, ownNumber: await lastVersionNumber(tx, editionId) };
}
