import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEdition } from '@/lib/entries/lock';
import { canPublish } from '@/lib/entries/policy';
import { AppError, permit } from '@/lib/errors';
import { outstandingCorrections } from './outstanding-corrections';

/**
 * Says that nothing is to be done in an edition after corrections of the other one. `lastNumber` is that of the last correction that the user knows;
 * throws `conflict` when there is a newer one, or none is outstanding any more.
 */
export async function dismissCorrections(
  tx: Tx,
  actor: Actor,
  editionId: string,
  lastNumber: number,
): Promise<void> {
  const edition = await lockEdition(tx, actor, editionId);
  permit(canPublish(actor, edition.entry, edition));
  const outstanding = await outstandingCorrections(tx, edition);
  if (!outstanding) throw new AppError('conflict', [{ path: '', key: 'corrections.notBehind' }]);
  const { lastNumber: number, locale } = outstanding;
  if (number !== lastNumber) throw new AppError('conflict', [{ path: '', key: 'corrections.another' }]);
  await tx.$executeRaw`UPDATE "Edition" SET "behindSinceId" = NULL WHERE "id" = ${editionId}::uuid`;
  await recordEvent(tx, actor, {
    action: 'edition.corrections_dismissed',
    subjectType: 'entry',
    subjectId: edition.entryId,
    locale: edition.locale,
    data: { corrected: locale, version: number },
  });
}
