import { setTimeout as pause } from 'node:timers/promises';
import { db } from '@/lib/db';
import { OperatorError } from '@/lib/operator-error';

const CHECK_MS = 500;
const TIMEOUT_MS = 900_000;

/**
 * Waits until the site has done what publishing its pieces left to jobs, such as their pictures: they take processor time that is measured, and pages
 * that show what they made are rendered anew.
 */
export async function finishJobs(): Promise<void> {
  const deadline = performance.now() + TIMEOUT_MS;
  for (;;) {
    const kinds = await findDue();
    if (kinds.length === 0) return;
    if (performance.now() > deadline)
      throw new OperatorError(`The jobs of these kinds have no end: ${kinds.join(', ')}.`);
    await pause(CHECK_MS);
  }
}

/** The kinds of the jobs that run, or could. */
async function findDue(): Promise<string[]> {
  const rows = await db().$queryRaw<{ name: string }[]>`
    SELECT DISTINCT name FROM pgboss.job WHERE state = 'active' OR (state < 'active' AND start_after <= now()) ORDER BY name`;
  return rows.map(({ name }) => name);
}
