import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';

/**
 * Throws `invalid` for a zone that the database does not know. Its list is another one than that of Node, and an older PostgreSQL lacks names that
 * are new: queries that count days would fail on every page.
 */
export async function requireKnownZone(tx: Pick<Tx, '$queryRaw'>, timeZone: string): Promise<void> {
  const known = await tx.$queryRaw<object[]>`
    SELECT FROM pg_timezone_names WHERE lower("name") = lower(${timeZone}) LIMIT 1`;
  if (known.length === 0) throw new AppError('invalid', [{ path: 'timeZone', key: 'settings.timeZone' }]);
}
