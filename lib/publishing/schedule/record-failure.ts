import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { notify } from '@/lib/notifications/notify';
import type { News } from '@/lib/notifications/recipients';

/** The tables of what happens by itself at a moment. */
export type PlannedTable = 'ScheduledChange' | 'Release';

/** A fault that lasts is told to people instead of being tried for ever. */
const MAX_ATTEMPTS = 5;
const UNKNOWN = JSON.stringify([{ path: '', key: 'schedule.failed' }]);

/** Counts an attempt that ended by a fault of the program or of the machine, and tells those whom it concerns of the last one. */
export async function recordFailure(
  tx: Tx,
  { id, table }: { id: string; table: PlannedTable },
): Promise<void> {
  const [failed] = await tx.$queryRaw<{ version: number; isFinal: boolean }[]>`
    UPDATE ${Prisma.raw(`"${table}"`)}
    SET "attempts" = "attempts" + 1,
        "failure" = CASE WHEN "attempts" + 1 >= ${MAX_ATTEMPTS} THEN ${UNKNOWN}::jsonb END,
        "failedAt" = CASE WHEN "attempts" + 1 >= ${MAX_ATTEMPTS} THEN now() END
    WHERE "id" = ${id}::uuid AND "open" AND "failure" IS NULL
    RETURNING "version", "failure" IS NOT NULL AS "isFinal"`;
  if (failed?.isFinal)
    await notify(tx, SYSTEM_ACTOR, await newsOf(tx, { id, table }), `${id}:${failed.version}`);
}

async function newsOf(tx: Tx, { id, table }: { id: string; table: PlannedTable }): Promise<News> {
  if (table === 'Release') return { kind: 'release_refused', releaseId: id };
  const { editionId } = await tx.scheduledChange.findUniqueOrThrow({
    where: { id },
    select: { editionId: true },
  });
  return { kind: 'schedule_refused', editionId, changeId: id };
}
