import { recordEvent } from '@/lib/audit/record-event';
import type { Actor } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { toJson } from '@/lib/entries/to-json';
import type { Issue } from '@/lib/errors';
import type { Release } from '@/lib/generated/prisma/client';
import { log } from '@/lib/log';
import { notify } from '@/lib/notifications/notify';
import { goLive } from './go-live';

/** Later than this is told in the log and the audit log. */
const LATE_S = 60;

interface Due extends Release {
  at: Date;
  now: Date;
  lateS: number;
}

/**
 * Has a planned release go live, if it is still due and no other process does it. Throws `invalid` with what stands in its way. Whoever foresees what it
 * makes says until when it counts as due.
 */
export async function doRelease(tx: Tx, actor: Actor, id: string, until?: Date): Promise<'done' | 'skipped'> {
  const due = await lockDue(tx, id, until);
  if (!due) return 'skipped';
  const planned = {
    ...{ plannedFor: due.at.toISOString(), scheduledById: due.plannedById ?? '' },
    lateS: due.lateS > LATE_S ? Math.round(due.lateS) : 0,
  };
  await goLive(tx, actor, id, { at: due.at, planned });
  if (planned.lateS > 0 && until === undefined)
    log.warn({ ...planned, release: due.number }, 'A planned release went live late');
  return 'done';
}

/** It stays open with the reason, so that people see it until somebody plans it anew. Nothing when somebody has mended or moved it meanwhile. */
export async function refuseRelease(tx: Tx, actor: Actor, id: string, issues: Issue[]): Promise<void> {
  const due = await lockDue(tx, id);
  if (!due) return;
  await tx.release.update({
    where: { id },
    data: { failure: issues.map(toJson), failedAt: due.now, version: { increment: 1 } },
  });
  const keys = issues.map(({ key }) => key);
  log.warn({ release: due.number, issues: keys }, 'A planned release was refused');
  await recordEvent(tx, actor, {
    action: 'release.refused',
    ...{ subjectType: 'release', subjectId: id },
    data: { number: due.number, plannedFor: due.at.toISOString(), issues: keys },
  });
  // The row's version tells one refusal from the next.
  await notify(tx, actor, { kind: 'release_refused', releaseId: id }, `${id}:${due.version}`);
}

/** A release is locked before everything in it, so that its row itself is the claim: nobody waits for one that another process works on. */
async function lockDue(tx: Tx, id: string, until: Date | null = null): Promise<Due | null> {
  const [row] = await tx.$queryRaw<Pick<Due, 'at' | 'now' | 'lateS'>[]>`
    SELECT "at", now() AS "now", extract(epoch FROM now() - "at")::float8 AS "lateS" FROM "Release"
    WHERE "id" = ${id}::uuid AND "open" AND "failure" IS NULL AND "at" <= coalesce(${until}::timestamptz, now())
    FOR UPDATE SKIP LOCKED`;
  return row ? { ...(await tx.release.findUniqueOrThrow({ where: { id } })), ...row } : null;
}
