import { recordEvent } from '@/lib/audit/record-event';
import { requireRecentProof } from '@/lib/auth/recent-proof';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEntry } from '@/lib/entries/lock';
import { AppError, permit } from '@/lib/errors';
import { canPurge } from './policy';

/**
 * Removes an entry in the trash for good, with its texts and their whole history. Audit events stay, and addresses that were public go on
 * answering that the piece is gone. Throws `conflict` when it is not in the trash any more.
 */
export async function purgeEntry(tx: Tx, actor: Actor, entryId: string): Promise<void> {
  const entry = await lockEntry(tx, actor, entryId);
  if (entry.trashedAt === null) throw new AppError('conflict', [{ path: '', key: 'trash.notThere' }]);
  permit(canPurge(actor, entry));
  await requireRecentProof(tx, actor);
  const editions = await tx.edition.findMany({
    where: { entryId },
    select: { id: true, locale: true, title: true },
  });
  const ofEditions = { editionId: { in: editions.map(({ id }) => id) } };
  await tx.redirect.updateMany({ where: ofEditions, data: { status: 410, editionId: null, toPath: null } });
  // Lets the triggers of the history pass for this entry, until the transaction ends.
  await tx.$executeRaw`SELECT set_config('markaz.purged_entry', ${entryId.toLowerCase()}, true)`;
  await tx.editionStep.deleteMany({ where: ofEditions });
  await tx.reviewAct.deleteMany({ where: ofEditions });
  await tx.revision.deleteMany({ where: ofEditions });
  await tx.entry.delete({ where: { id: entryId } });
  const titleIn = (locale: string) => editions.find((edition) => edition.locale === locale)?.title ?? null;
  await recordEvent(tx, actor, {
    action: 'entry.purged',
    ...{ subjectType: 'entry', subjectId: entryId },
    data: { number: entry.number, titles: { ar: titleIn('ar'), en: titleIn('en') } },
  });
}
