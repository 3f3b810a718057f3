import { db } from '@/lib/db';
import { createProbe } from './probe';

/** The studio's balancer may ask often, and every question is a committed transaction. */
const FRESH_MS = 2_000;
const TIMEOUT_MS = 3_000;

/** Random rows, so that a frozen process that holds one of them does not make the next question wait. */
const ROWS = 64;
/** About 500 kB, which exceed the memory allowed for them. */
const SPILLED_NUMBERS = 20_000;

/**
 * Writes one row and commits it, which a database that is read-only, full or gone refuses. An update finds space in the page it is on, so
 * in the same transaction the server also spills a temporary file, which needs free space on its disk. A change that allocated
 * pages of a table would have to lock it (TRUNCATE) and wait for a running backup.
 */
async function write(): Promise<void> {
  const id = Math.floor(Math.random() * ROWS);
  await db().$transaction([
    db().$executeRaw`SELECT set_config('work_mem', '64kB', true)`,
    db().$executeRaw`
      INSERT INTO "WriteProbe" ("id") SELECT ${id} FROM generate_series(1, ${SPILLED_NUMBERS}) AS spilled HAVING count(spilled) > 0
      ON CONFLICT ("id") DO UPDATE SET "writtenAt" = now()`,
  ]);
}

/** Returns a function that resolves to whether the database can store something. A positive answer is reused for 2 s. */
export function createWriteProbe(): () => Promise<boolean> {
  return createProbe(write, { timeoutMs: TIMEOUT_MS, freshMs: FRESH_MS });
}
