import { requireUserId } from '@/lib/auth/require-user-id';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { AppError, requireNoIssues } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import { wakeForNext } from '@/lib/publishing/schedule/due-job';
import { requireMoment } from '@/lib/publishing/schedule/require-moment';
import type { Moment } from '@/lib/publishing/types';
import { lockOpenRelease, recordChange } from './lock-release';
import { notAllowed } from './not-allowed';
import { itemPath } from './release-issues';
import type { ReleaseChanged, SeenRelease } from './types';

const TRIED_ANEW = { failure: Prisma.DbNull, failedAt: null, attempts: 0 } as const;

/**
 * Has a release go live at a moment, or at another one than before; what was refused at its moment is tried again. What stands in its way may be mended
 * until then. Throws `invalid` for what is wrong with the moment, for a release that holds nothing, and for what this user may not publish or withdraw.
 */
export async function planRelease(
  tx: Tx,
  actor: Actor,
  { moment, ...seen }: SeenRelease & { moment: Moment },
): Promise<ReleaseChanged & { at: Date }> {
  const release = await lockOpenRelease(tx, actor, seen);
  await requireItems(tx, release.id);
  await requireAllowed(tx, actor, release.id);
  const at = await requireMoment(tx, moment);
  const { wallTime, timeZone } = moment;
  const changed = await recordChange(tx, actor, release, {
    action: 'release.planned',
    columns: { ...TRIED_ANEW, at, wallTime, timeZone, plannedById: requireUserId(actor) },
    data: { plannedFor: at.toISOString(), before: release.at?.toISOString() ?? null },
  });
  await wakeForNext(tx);
  return { ...changed, at };
}

/** Leaves it to people again when the release goes live. */
export async function cancelPlan(tx: Tx, actor: Actor, seen: SeenRelease): Promise<ReleaseChanged> {
  const release = await lockOpenRelease(tx, actor, seen);
  if (release.at === null) throw new AppError('conflict', [{ path: '', key: 'releases.notPlanned' }]);
  return recordChange(tx, actor, release, {
    action: 'release.plan_cancelled',
    columns: { ...TRIED_ANEW, at: null, wallTime: null, timeZone: null, plannedById: null },
    data: { plannedFor: release.at.toISOString() },
  });
}

async function requireItems(tx: Tx, releaseId: string): Promise<void> {
  const of = { where: { releaseId } };
  const count =
    (await tx.releaseEdition.count(of)) +
    (await tx.releaseList.count(of)) +
    (await tx.releaseRedirect.count(of));
  if (count === 0) throw new AppError('invalid', [{ path: '', key: 'releases.empty' }]);
}

/** At its moment the system publishes it, which asks nobody. */
async function requireAllowed(tx: Tx, actor: Actor, releaseId: string): Promise<void> {
  const items = await tx.releaseEdition.findMany({
    where: { releaseId },
    orderBy: { id: 'asc' },
    include: { edition: { include: { entry: true } } },
  });
  requireNoIssues(
    items.flatMap(({ id, kind, title, edition }) => {
      const issue = edition && notAllowed(actor, kind, { entry: edition.entry, edition }, title);
      return issue ? [{ ...issue, path: itemPath('edition', id) }] : [];
    }),
  );
}
