import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { lockEntry } from '@/lib/entries/lock';
import { mayDoWithAll } from '@/lib/entries/policy';
import { AppError, permit } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Moment } from '@/lib/publishing/types';
import { requireMoment } from './require-moment';

/**
 * Forbids to publish a piece before a moment, in any language; null lifts the embargo. Throws `conflict` while readers see the piece, and `invalid`
 * when it is scheduled for before that moment, by itself or in a release.
 */
export async function setEmbargo(
  tx: Tx,
  actor: Actor,
  entryId: string,
  { moment }: { moment: Moment | null },
): Promise<{ until: Date | null }> {
  const entry = await lockEntry(tx, actor, entryId);
  permit(mayDoWithAll(actor, 'publish', entry));
  const until = moment && (await requireMoment(tx, moment));
  if (until) await requireHidden(tx, entryId, until);
  await tx.entry.update({ where: { id: entryId }, data: { embargoUntil: until } });
  await recordEvent(tx, actor, {
    action: until ? 'entry.embargoed' : 'entry.embargo_lifted',
    ...{ subjectType: 'entry', subjectId: entryId },
    data: { until: until?.toISOString() ?? null, before: entry.embargoUntil?.toISOString() ?? null },
  });
  return { until };
}

async function requireHidden(tx: Tx, entryId: string, until: Date): Promise<void> {
  if ((await tx.publication.count({ where: { entryId } })) > 0)
    throw new AppError('conflict', [{ path: '', key: 'schedule.embargoPublished' }]);
  // What was refused at its moment does not go live by itself.
  const failure = { equals: Prisma.DbNull };
  const before = { open: true, kind: 'publish', failure, at: { lt: until }, edition: { entryId } } as const;
  const release = { failure, at: { lt: until } };
  const released = { open: true, kind: 'publish', edition: { entryId }, release } as const;
  if (
    (await tx.scheduledChange.count({ where: before })) > 0 ||
    (await tx.releaseEdition.count({ where: released })) > 0
  )
    throw new AppError('invalid', [{ path: 'moment', key: 'schedule.embargoAfterMoment' }]);
}
