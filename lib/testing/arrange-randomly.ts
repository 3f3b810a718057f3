import type { Random } from '@/cli/bench/seeded-random';
import type { Actor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { addEntry } from '@/lib/lists/add-entry';
import { getList } from '@/lib/lists/get-list';
import { moveEntry } from '@/lib/lists/move-entry';
import { removeEntry } from '@/lib/lists/remove-entry';
import type { BuiltInList } from '@/lib/lists/types';
import { unpinEntry } from '@/lib/lists/unpin-entry';
import { committed } from './committed';

const [add, move, remove, unpin] = [
  committed(addEntry),
  committed(moveEntry),
  committed(removeEntry),
  committed(unpinEntry),
];

/** A published piece that is not on the front page yet. */
async function findUnlisted(listed: string[]): Promise<string | null> {
  const where = { kind: 'article', entryId: { notIn: listed } } as const;
  return (await db().publication.findFirst({ where, orderBy: { entryId: 'asc' } }))?.entryId ?? null;
}

/** Pins a piece of a list, moves it, or gives it back; adds one to a list that has none. */
export async function arrangeRandomly(actor: Actor, random: Random, key: BuiltInList): Promise<void> {
  const { version, items, isFilled } = await getList(actor, key);
  const listed = items.map(({ entryId }) => entryId);
  const missing = isFilled ? null : await findUnlisted(listed);
  if (missing && (items.length === 0 || random.below(2) === 0)) {
    await add(actor, { key, version, entryId: missing });
    return;
  }
  if (items.length === 0) return;
  const item = random.pick(items);
  const change = { key, version, entryId: item.entryId };
  if (item.isPinned && random.below(3) === 0) await (isFilled ? unpin : remove)(actor, change);
  else await move(actor, { ...change, to: random.below(items.length) });
}
