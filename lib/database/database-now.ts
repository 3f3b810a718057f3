import type { Tx } from '@/lib/db';

/** What the database takes for now: one instant for the whole transaction, whatever the clocks of the processes say. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT now() AS "now"`;
  if (!row) throw new Error('The database does not say what time it is');
  return row.now;
}

/** What the clock of the database shows just now: later than whatever this transaction has waited for. */
export async function databaseClock(tx: Tx): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS "now"`;
  if (!row) throw new Error('The database does not say what time it is');
  return row.now;
}
