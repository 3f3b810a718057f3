import type { Actor } from '@/lib/auth/types';
import { type BoundedCount, boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { countEntries } from '@/lib/entries/entry-sql';
import { someOf } from '@/lib/entries/search/look-up';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';
import { entryOrder } from './entry-order';
import { findFew } from './few-entries';
import { type Condition, filterConditions, ofKind } from './filter-conditions';
import { ENTRY_TABS, type EntryTab, type TabCounts } from './types';
import { walkEntries } from './walk-entries';

/** How many pieces each tab of a list has for the actor, whatever else the list is filtered by. */
export async function countTabs(actor: Actor, kind: Kind): Promise<TabCounts> {
  const counts = await Promise.all(ENTRY_TABS.map(async (tab) => [tab, await countTab(actor, kind, tab)]));
  return Object.fromEntries(counts);
}

async function countTab(actor: Actor, kind: Kind, tab: EntryTab): Promise<BoundedCount | null> {
  const conditions = filterConditions(actor, { kind, tab, size: 1 });
  const where = Prisma.join([ofKind(kind), ...conditions.map(({ sql }) => sql)], ' AND ');
  if (conditions.length === 0) return boundedCount(await countEntries(where));
  const few = await findFew(conditions);
  if (few) return boundedCount((await someOf(few, where)).length);
  const own = conditions.find(({ isOrdered }) => isOrdered);
  if (!own) return boundedCount(MAX_COUNTED);
  return countWithin(
    own,
    [ofKind(kind), ...conditions.filter((each) => each !== own).map(({ sql }) => sql)],
    kind,
  );
}

/** So many pieces of somebody are looked at for the number of a tab. */
const COUNTED_STRETCHES = Array<number>(5).fill(1_000);

/** Of the pieces of which an index holds the order, those that meet the other conditions, too; null where somebody has more than are looked at. */
async function countWithin(
  { sql }: Condition,
  conditions: Prisma.Sql[],
  kind: Kind,
): Promise<BoundedCount | null> {
  const first = { from: null, direction: 'after', take: MAX_COUNTED } as const;
  const order = entryOrder({ kind, size: 1 });
  const { found, stoppedAt } = await walkEntries(sql, conditions, order, first, COUNTED_STRETCHES);
  return stoppedAt ? null : boundedCount(found.length);
}
