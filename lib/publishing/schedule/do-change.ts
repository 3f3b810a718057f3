import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { type LockedEdition, lockEditions } from '@/lib/entries/lock';
import { toJson } from '@/lib/entries/to-json';
import { found, type Issue } from '@/lib/errors';
import type { Revision, ScheduledChange } from '@/lib/generated/prisma/client';
import { log } from '@/lib/log';
import { notify } from '@/lib/notifications/notify';
import { lockFrozen } from '@/lib/publishing/check-frozen';
import { PublicationChange } from '@/lib/publishing/publication-change';
import { publishRevision } from '@/lib/publishing/publish-revision';
import { unpublishEdition } from '@/lib/publishing/unpublish-edition';
import { checkScheduled } from './check-scheduled';

/** `skipped`: another process does it, or it was done, cancelled or moved in the meantime. */
export type Outcome = 'done' | 'refused' | 'skipped';

/** Later than this is told in the log and the audit log. */
const LATE_S = 60;

interface Due extends ScheduledChange {
  now: Date;
  lateS: number;
  /** Whether it is made for a preview, so that nothing of it happens. */
  isForeseen: boolean;
}

/**
 * Makes one scheduled change, if it is still due, or records why it may not be made. The claim is a lock that nobody waits for, so that processes share
 * the work; the row itself is locked after the edition, in the order of everything else that locks both, and decides. Whoever foresees what it makes says
 * until when it counts as due.
 */
export async function doChange(tx: Tx, actor: Actor, id: string, until?: Date): Promise<Outcome> {
  const known = await tx.scheduledChange.findUnique({ where: { id }, include: { revision: true } });
  if (!known || !(await claim(tx, known.editionId))) return 'skipped';
  const gone = known.revision ? await lockFrozen(tx, known.revision) : [];
  const locked = found((await lockEditions(tx, actor, [known.editionId]))[0]);
  const due = await lockDue(tx, id, until);
  if (!due) return 'skipped';
  // Somebody has taken a newer text since it was read: its references are not locked.
  if (due.revisionId !== known.revisionId) return 'skipped';
  const issues = gone.length > 0 ? gone : await refusal(tx, actor, locked, known.revision, due);
  if (issues.length > 0) return refuse(tx, actor, locked, due, issues);
  await tx.scheduledChange.update({
    where: { id },
    data: { open: null, doneAt: due.now, version: { increment: 1 } },
  });
  const planned = {
    ...{ plannedFor: due.at.toISOString(), scheduledById: due.createdById },
    lateS: due.lateS > LATE_S ? Math.round(due.lateS) : 0,
  };
  if (planned.lateS > 0 && !due.isForeseen)
    log.warn({ ...planned, editionId: due.editionId, kind: due.kind }, 'A scheduled change was made late');
  const change = PublicationChange.nullable().parse(due.change);
  if (known.revision)
    await publishRevision(tx, actor, { locked, revision: known.revision, change }, { at: due.at, planned });
  else await unpublishEdition(tx, actor, due.editionId, { notice: due.notice ?? '', planned });
  return 'done';
}

/** One process at a time works on an edition, also when both of its changes are due. */
async function claim(tx: Tx, editionId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isMine: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`scheduled:${editionId}`}, 0)) AS "isMine"`;
  return row?.isMine === true;
}

/** Null unless it is due now, and nothing of the same edition is due before it. */
async function lockDue(tx: Tx, id: string, until: Date | null = null): Promise<Due | null> {
  const [row] = await tx.$queryRaw<Pick<Due, 'now' | 'lateS'>[]>`
    SELECT now() AS "now", extract(epoch FROM now() - change."at")::float8 AS "lateS" FROM "ScheduledChange" change
    WHERE change."id" = ${id}::uuid AND change."open" AND change."failure" IS NULL AND change."at" <= coalesce(${until}::timestamptz, now())
      AND NOT EXISTS (
        SELECT FROM "ScheduledChange" other WHERE other."editionId" = change."editionId" AND other."open"
          AND other."failure" IS NULL AND other."at" < change."at")
    FOR UPDATE OF change`;
  if (!row) return null;
  const change = await tx.scheduledChange.findUniqueOrThrow({ where: { id } });
  return { ...change, ...row, isForeseen: until !== null };
}

async function refusal(
  tx: Tx,
  actor: Actor,
  locked: LockedEdition,
  revision: Revision | null,
  { at }: Due,
): Promise<Issue[]> {
  if (locked.entry.trashedAt !== null) return [{ path: '', key: 'schedule.inTrash' }];
  if (revision && locked.entry.archivedAt !== null) return [{ path: '', key: 'schedule.inArchive' }];
  if (revision) return (await checkScheduled(tx, actor, locked, revision, { at })).issues;
  return locked.publication ? [] : [{ path: '', key: 'publish.notPublished' }];
}

/** It stays open, so that people see it until somebody schedules it anew or dismisses it. */
async function refuse(
  tx: Tx,
  actor: Actor,
  { entry, edition }: LockedEdition,
  due: Due,
  issues: Issue[],
): Promise<Outcome> {
  await tx.scheduledChange.update({
    where: { id: due.id },
    data: { failure: toJson(issues), failedAt: due.now, version: { increment: 1 } },
  });
  const keys = issues.map(({ key }) => key);
  if (!due.isForeseen)
    log.warn({ editionId: due.editionId, kind: due.kind, issues: keys }, 'A scheduled change was refused');
  await recordEvent(tx, actor, {
    action: 'edition.schedule_refused',
    ...{ subjectType: 'entry', subjectId: entry.id, locale: edition.locale },
    data: { kind: due.kind, plannedFor: due.at.toISOString(), issues: keys },
  });
  await notifyRefused(tx, actor, due);
  return 'refused';
}

/** The row's version tells one refusal from the next, after somebody has scheduled it anew. */
function notifyRefused(tx: Tx, actor: Actor, { id, editionId, version }: Due): Promise<void> {
  return notify(tx, actor, { kind: 'schedule_refused', editionId, changeId: id }, `${id}:${version}`);
}
