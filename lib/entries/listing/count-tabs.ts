import type { Actor } from '@/lib/auth/types';
import { type BoundedCount, boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { countEntries } from '@/lib/entries/entry-sql';
import { someOf } from '@/lib/entries/search/look-up';
import { Prisma } from '@/lib/generated/prisma/client';
import type { Kind } from '@/lib/i18n/addresses';
import { findFew } from './few-entries';
import { filterConditions, ofKind } from './filter-conditions';
import { ENTRY_TABS, type EntryTab, type TabCounts } from './types';

/** How many pieces each tab of a list has for the actor, whatever else the list is filtered by. */
export async function countTabs(actor: Actor, kind: Kind): Promise<TabCounts> {
  const counts = await Promise.all(ENTRY_TABS.map(async (tab) => [tab, await countTab(actor, kind, tab)]));
  return Object.fromEntries(counts);
}

async function countTab(actor: Actor, kind: Kind, tab: EntryTab): Promise<BoundedCount> {
  const conditions = filterConditions(actor, { kind, tab, size: 1 });
  const where = Prisma.join([ofKind(kind), ...conditions.map(({ sql }) => sql)], ' AND ');
  if (conditions.length === 0) return boundedCount(await countEntries(where));
  const few = await findFew(conditions);
  return boundedCount(few ? (await someOf(few, where)).length : MAX_COUNTED);
}
