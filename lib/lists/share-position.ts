import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { isFilled } from '@/lib/publications/fill-sql';
import type { ListPosition } from './list-positions';
import type { LockedList } from './lock-list';

interface Shared {
  to: number;
  /** The entries that are there already. */
  present: string[];
}

/**
 * Pins an entry to a position that has others, which stay there: readers see the one whose slot began last. In a list without fill, what follows its
 * former position moves up.
 */
export async function sharePosition(
  tx: Tx,
  list: LockedList,
  entryId: string,
  from: ListPosition,
  { to, present }: Shared,
): Promise<void> {
  for (const id of [...present, entryId]) {
    await tx.$executeRaw`
      INSERT INTO ${list.pins} ("listId", "entryId", "position") VALUES (${list.id}::uuid, ${id}::uuid, ${to}::int)
      ON CONFLICT ("listId", "entryId") DO UPDATE SET "position" = EXCLUDED."position"`;
  }
  await requireOtherBeginning(tx, list, entryId);
  if (isFilled(list) || from.isShared) return;
  await tx.$executeRaw`
    UPDATE ${list.pins} SET "position" = "position" - 1
    WHERE "listId" = ${list.id}::uuid AND "position" > ${from.position}::int`;
}

/** Of two that begin at the same time, readers would never see one. */
export async function requireOtherBeginning(tx: Tx, list: LockedList, entryId: string): Promise<void> {
  const [same] = await tx.$queryRaw<object[]>`
    SELECT FROM ${list.pins} pin JOIN ${list.pins} other ON other."listId" = pin."listId" AND other."position" = pin."position"
      AND other."entryId" <> pin."entryId" AND other."shownFrom" IS NOT DISTINCT FROM pin."shownFrom"
    WHERE pin."listId" = ${list.id}::uuid AND pin."entryId" = ${entryId}::uuid LIMIT 1`;
  if (same) throw new AppError('invalid', [{ path: 'shownFrom', key: 'lists.sameBeginning' }]);
}
