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
// ones there are, so finding it reads as many entries as come before it. Only changes of a list need it. Pins that share a position count
// as one item.

type ArrangedFill = Filled & ArrangementTables;

/**
 * Stores the positions at which the pins of a locked list are. A stored position is greater than that where items have been withdrawn,
 * so that the list is shorter than it was, and in a list without fill from which an entry was deleted.
 */
export async function storeEffectivePositions(tx: Tx, list: ArrangedFill): Promise<void> {
  await tx.$executeRaw`
    WITH pins AS (
      SELECT "entryId", "position", dense_rank() OVER (ORDER BY "position") - 1 AS "pinsBefore"
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

export interface ListPosition {
  position: number;
  isPinned: boolean;
  /** Other pins have the same position. */
  isShared: boolean;
}

/** The position of an entry, and whether it is pinned; null when it is not on the list. */
export async function findListPosition(
  tx: Tx,
  list: ArrangedFill,
  entryId: string,
): Promise<ListPosition | null> {
  const [pin] = await tx.$queryRaw<Omit<ListPosition, 'isPinned'>[]>`
    SELECT "position", EXISTS (
      SELECT FROM ${list.pins} other
      WHERE other."listId" = pin."listId" AND other."position" = pin."position" AND other."entryId" <> pin."entryId"
    ) AS "isShared"
    FROM ${list.pins} pin WHERE "listId" = ${list.id}::uuid AND "entryId" = ${entryId}::uuid`;
  if (pin) return { ...pin, isPinned: true };
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
      FROM (SELECT DISTINCT "position" FROM ${list.pins} WHERE "listId" = ${list.id}::uuid) positions
    ) pins WHERE "filledBefore" <= ${filledBefore}::int`,
  );
  return { position: filledBefore + pinsBefore, isPinned: false, isShared: false };
}

/** The entries at a position: several where pins share it, none beyond the end of the list. The stored positions must be effective. */
export async function findEntriesAt(tx: Tx, list: ArrangedFill, position: number): Promise<string[]> {
  const pins = await tx.$queryRaw<{ entryId: string; position: number }[]>`
    SELECT "entryId", "position" FROM ${list.pins} WHERE "listId" = ${list.id}::uuid AND "position" <= ${position}::int`;
  const here = pins.filter((pin) => pin.position === position);
  if (here.length > 0) return entriesOf(here);
  const positionsBefore = new Set(pins.map((pin) => pin.position)).size;
  return entriesOf(
    await tx.$queryRaw<{ entryId: string }[]>`
    SELECT entry."entryId" FROM ${fillFrom(list)} WHERE ${isFillSql(list)}
    ORDER BY ${FILL_NEWEST_FIRST} LIMIT 1 OFFSET ${position - positionsBefore}::int`,
  );
}

const entriesOf = (rows: { entryId: string }[]) => rows.map(({ entryId }) => entryId);

/** The number of positions of a list; `max` or more of the fill count as `max`. */
export async function countPositions(tx: Tx, list: ArrangedFill, max: number): Promise<number> {
  const pinned = Prisma.sql`(SELECT DISTINCT "position" FROM ${list.pins} WHERE "listId" = ${list.id}::uuid) pinned`;
  return (await countRows(tx, Prisma.sql`FROM ${pinned}`)) + (await countFill(tx, list, max));
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
