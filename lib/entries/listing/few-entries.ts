import { MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import type { Condition } from './filter-conditions';

/**
 * The entries that meet the condition that the fewest meet, and perhaps not the others; null where more than a thousand meet each of them, and where
 * there is none.
 */
export async function findFew(conditions: readonly Condition[]): Promise<string[] | null> {
  const lookedUp = await Promise.all(conditions.map(lookUp));
  const [few] = lookedUp.filter((ids) => ids !== null).sort((a, b) => a.length - b.length);
  return few ?? null;
}

async function lookUp({ entries, isTwofold }: Condition): Promise<string[] | null> {
  const limit = isTwofold ? 2 * MAX_COUNTED : MAX_COUNTED;
  const rows = await db().$queryRaw<{ entryId: string }[]>`
    SELECT named."entryId" FROM (${entries}) AS named LIMIT ${limit}`;
  const ids = [...new Set(rows.map(({ entryId }) => entryId))];
  return rows.length < limit && ids.length < MAX_COUNTED ? ids : null;
}
