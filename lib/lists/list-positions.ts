import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import {
  FILL_NEWEST_FIRST,
  type Filled,
  fillFrom,
  isBeyondSql,
  isFillSql,
} from '@/lib/publications/fill-sql';
import type { ArrangementTables } from './arrangement-tables';

// Positions count all items of a list, from 0. The position of a pin is stored; that of an item of the fill follows from how many newer
// ones there are, so finding it reads as many entries as come before it. Only changes of a list need it.

type ArrangedFill = Filled & ArrangementTables;

/**
 * Stores the positions at which the pins of a locked list are. A stored position is greater than that where items have been withdrawn,
 * so that the list is shorter than it was, and in a list without fill from which an entry was deleted.
 */
export async function storeEffectivePositions(tx: Tx, list: ArrangedFill): Promise<void> {
  await tx.$executeRaw`
    WITH pins AS (
      SELECT "entryId", "position", row_number() OVER (ORDER BY "position") - 1 AS "pinsBefore"
      FROM ${list.pins} WHERE "listId" = ${list.id}::uuid
    ), filled AS (
      SELECT count(*) AS "count" FROM (
        SELECT FROM ${fillFrom(list)} WHERE ${isFillSql(list)}
        ORDER BY ${FILL_NEWEST_FIRST} LIMIT (SELECT coalesce(max("position") + 1, 0) FROM pins)
      ) entries
    )
    UPDATE ${list.pins} pin SET "position" = pins."pinsBefore" + filled."count"
    FROM pins, filled
    WHERE pin."listId" = ${list.id}::uuid AND pin."entryId" = pins."entryId"
      AND pins."position" > pins."pinsBefore" + filled."count"`;
}

/** The position of an entry, and whether it is pinned; null when it is not on the list. */
export async function findListPosition(
  tx: Tx,
  list: ArrangedFill,
  entryId: string,
): Promise<{ position: number; isPinned: boolean } | null> {
  const [pin] = await tx.$queryRaw<{ position: number }[]>`
    SELECT "position" FROM ${list.pins} WHERE "listId" = ${list.id}::uuid AND "entryId" = ${entryId}::uuid`;
  if (pin) return { position: pin.position, isPinned: true };
  const [entry] = await tx.$queryRaw<{ datelineAt: Date; entryNumber: number }[]>`
    SELECT entry."datelineAt", entry."entryNumber" FROM ${fillFrom(list)}
    WHERE entry."entryId" = ${entryId}::uuid AND ${isFillSql(list)}`;
  if (!entry) return null;
  const filledBefore = await countRows(
    tx,
    Prisma.sql`
    FROM ${fillFrom(list)} WHERE ${isFillSql(list)} AND ${isBeyondSql('newer', entry)}`,
  );
  const pinsBefore = await countRows(
    tx,
    Prisma.sql`
    FROM (
      SELECT "position" - row_number() OVER (ORDER BY "position") + 1 AS "filledBefore"
      FROM ${list.pins} WHERE "listId" = ${list.id}::uuid
    ) pins WHERE "filledBefore" <= ${filledBefore}::int`,
  );
  return { position: filledBefore + pinsBefore, isPinned: false };
}

/** The entry at a position; null beyond the end of the list. The stored positions must be effective. */
export async function findEntryAt(tx: Tx, list: ArrangedFill, position: number): Promise<string | null> {
  const pins = await tx.$queryRaw<{ entryId: string; position: number }[]>`
    SELECT "entryId", "position" FROM ${list.pins} WHERE "listId" = ${list.id}::uuid AND "position" <= ${position}::int`;
  const pin = pins.find((each) => each.position === position);
  if (pin) return pin.entryId;
  const [entry] = await tx.$queryRaw<{ entryId: string }[]>`
    SELECT entry."entryId" FROM ${fillFrom(list)} WHERE ${isFillSql(list)}
    ORDER BY ${FILL_NEWEST_FIRST} LIMIT 1 OFFSET ${position - pins.length}::int`;
  return entry?.entryId ?? null;
}

/** The number of items of a list; `max` or more of the fill count as `max`. */
export async function countListItems(tx: Tx, list: ArrangedFill, max: number): Promise<number> {
  const pins = await countRows(tx, Prisma.sql`FROM ${list.pins} WHERE "listId" = ${list.id}::uuid`);
  return pins + (await countFill(tx, list, max));
}

export async function countFill(tx: Tx, list: Filled, max: number): Promise<number> {
  return countRows(
    tx,
    Prisma.sql`
    FROM (
      SELECT FROM ${fillFrom(list)} WHERE ${isFillSql(list)} ORDER BY ${FILL_NEWEST_FIRST} LIMIT ${max}::int
    ) entries`,
  );
}

async function countRows(tx: Tx, rows: Prisma.Sql): Promise<number> {
  const [found] = await tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS "count" ${rows}`;
  return found?.count ?? 0;
}
