import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';

/** The tables of what happens by itself at a moment. */
export type PlannedTable = 'ScheduledChange' | 'Release';

/** A fault that lasts is told to people instead of being tried for ever. */
const MAX_ATTEMPTS = 5;
const UNKNOWN = JSON.stringify([{ path: '', key: 'schedule.failed' }]);

/** Counts an attempt that ended by a fault of the program or of the machine. */
export async function recordFailure(
  tx: Tx,
  { id, table }: { id: string; table: PlannedTable },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE ${Prisma.raw(`"${table}"`)}
    SET "attempts" = "attempts" + 1,
        "failure" = CASE WHEN "attempts" + 1 >= ${MAX_ATTEMPTS} THEN ${UNKNOWN}::jsonb END,
        "failedAt" = CASE WHEN "attempts" + 1 >= ${MAX_ATTEMPTS} THEN now() END
    WHERE "id" = ${id}::uuid AND "open" AND "failure" IS NULL`;
}
