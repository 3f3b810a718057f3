import { vi } from 'vitest';
import { db } from '@/lib/db';

/** Passwords are hashed before the lock, which takes its time on a busy machine. Less than a transaction may take. */
const TIMEOUT_MS = 4_000;

/** Resolves when at least `count` statements of this database wait for a lock. */
export async function untilWaiting(count = 1): Promise<void> {
  await vi.waitFor(async () => {
    const rows = await db().$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if ((rows[0]?.waiting ?? 0) < count) throw new Error('too few statements wait for a lock');
  }, TIMEOUT_MS);
}
