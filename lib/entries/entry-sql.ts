import { MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { InstantCursor } from '@/lib/list-cursors';
import type { RowRange } from '@/lib/list-page';
import { ENTRY_ROW, toEntryRow } from './entry-row';
import type { EntryRow } from './types';

/** Entries in the order of lists, from the last changed to the first, or backwards. */
export async function findEntryIds(
  where: Prisma.Sql,
  { from, direction, take }: RowRange<InstantCursor>,
): Promise<string[]> {
  const isForward = direction === 'after';
  // The first condition is the range of the index; the second one decides between equal instants.
  const beyond = !from
    ? Prisma.empty
    : isForward
      ? Prisma.sql`AND e."changedAt" <= ${from.at} AND (e."changedAt", e."number") < (${from.at}, ${from.number}::int)`
      : Prisma.sql`AND e."changedAt" >= ${from.at} AND (e."changedAt", e."number") > (${from.at}, ${from.number}::int)`;
  const order = isForward
    ? Prisma.sql`e."changedAt" DESC, e."number" DESC`
    : Prisma.sql`e."changedAt", e."number"`;
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT e."id" FROM "Entry" e WHERE ${where} ${beyond} ORDER BY ${order} LIMIT ${take}`;
  return rows.map(({ id }) => id);
}

/** How many there are, at most MAX_COUNTED. In the order of an index, so that nothing is sorted for it. */
export async function countEntries(where: Prisma.Sql): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM (
      SELECT FROM "Entry" e WHERE ${where} ORDER BY e."changedAt" DESC, e."number" DESC LIMIT ${MAX_COUNTED}) AS counted`;
  return row?.count ?? 0;
}

/** What lists show of these entries, in this order. */
export async function loadEntryRows(ids: string[]): Promise<EntryRow[]> {
  if (ids.length === 0) return [];
  const entries = await db().entry.findMany({ where: { id: { in: ids } }, include: ENTRY_ROW });
  const rowById = new Map(entries.map((entry) => [entry.id, toEntryRow(entry)]));
  return ids.flatMap((id) => rowById.get(id) ?? []);
}
