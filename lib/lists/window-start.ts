import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import {
  FILL_NEWEST_FIRST,
  FILL_OLDEST_FIRST,
  fillFrom,
  isBeyondSql,
  isFilled,
  isFillSql,
} from '@/lib/publications/fill-sql';
import { countFill } from './list-positions';
import { type LockedList, staleList } from './lock-list';
import { isSeenPin, rankedPins } from './ranked-pins';
import { LIST_WINDOW, type ListWindow, type WindowStart } from './window/types';

/** So many items before the one that was asked for stand above it. */
const ABOVE = 5;

/** The actor's view of a list: those who may not arrange it see no pin that is not published. */
interface Seen {
  list: LockedList;
  includesUnpublished: boolean;
}

/**
 * Where a window begins. Throws `invalid` for a position beyond the end of the list, and `conflict` for an entry that is no longer on it. Finding it reads as many
 * entries as come before it, as a move does.
 */
export async function findWindowStart(
  tx: Tx,
  seen: Seen,
  { after, from, show }: ListWindow,
): Promise<WindowStart> {
  if (show) return startAt(tx, seen, firstAbove(await requireShown(tx, seen, show)));
  if (from) return startAt(tx, seen, from);
  return { position: after ? await positionBehind(tx, seen, after) : 0, after };
}

// What readers see is at the head, so that whatever is near it is shown with it.
const firstAbove = (position: number) => (position < LIST_WINDOW + ABOVE ? 0 : position - ABOVE);

async function requireShown(tx: Tx, seen: Seen, show: NonNullable<ListWindow['show']>): Promise<number> {
  if ('entryId' in show) return findPosition(tx, seen, show.entryId);
  const { position: last } = await startAt(tx, seen, show.position + 1);
  if (last > show.position) return show.position;
  throw new AppError('invalid', [{ path: 'position', key: 'lists.position', params: { last } }]);
}

/** Pins as the actor sees them, with the number of positions that pins before them take. */
const seenPins = ({ list, includesUnpublished }: Seen) => Prisma.sql`
  SELECT pin."entryId", pin."position", pin."rank", pin."filledBefore",
    (dense_rank() OVER (ORDER BY pin."position") - 1)::int AS "pinsBefore"
  FROM (${rankedPins(list)}) pin WHERE ${isSeenPin(includesUnpublished)}`;

/** The start of the window from a position on; the end of a list that is shorter. */
async function startAt(tx: Tx, seen: Seen, from: number): Promise<WindowStart> {
  const { list } = seen;
  const filled = isFilled(list) ? await countFill(tx, list, from) : 0;
  // Pins that follow more fill than there is come last.
  const [pin] = await tx.$queryRaw<{ entryId: string; pinsBefore: number }[]>`
    SELECT "entryId", "pinsBefore" FROM (${seenPins(seen)}) pin
    WHERE "pinsBefore" + least("filledBefore", ${filled}::int) < ${from}::int ORDER BY "rank" DESC LIMIT 1`;
  const pins = pin ? pin.pinsBefore + 1 : 0;
  const filledBefore = Math.min(from - pins, filled);
  const lastFill = filledBefore > 0 ? await lastOfFill(tx, list, filledBefore) : null;
  const after = { lastPin: pin?.entryId ?? null, lastFill, filledBefore };
  return { position: pins + filledBefore, after: pins + filledBefore > 0 ? after : null };
}

/** The last of so many entries of the fill, the newest first. */
async function lastOfFill(tx: Tx, list: LockedList, count: number): Promise<string | null> {
  const [entry] = await tx.$queryRaw<{ entryId: string }[]>`
    SELECT entry."entryId" FROM (
      SELECT entry."entryId", entry."datelineAt", entry."entryNumber" FROM ${fillFrom(list)} WHERE ${isFillSql(list)}
      ORDER BY ${FILL_NEWEST_FIRST} LIMIT ${count}::int
    ) entry ORDER BY ${FILL_OLDEST_FIRST} LIMIT 1`;
  return entry?.entryId ?? null;
}

/** The position behind known items. */
async function positionBehind(tx: Tx, seen: Seen, after: NonNullable<ListWindow['after']>): Promise<number> {
  const [pin] = await tx.$queryRaw<{ pinsBefore: number }[]>`
    SELECT "pinsBefore" FROM (${seenPins(seen)}) pin WHERE "entryId" = ${after.lastPin}::uuid`;
  return after.filledBefore + (pin ? pin.pinsBefore + 1 : 0);
}

async function findPosition(tx: Tx, seen: Seen, entryId: string): Promise<number> {
  const { list } = seen;
  const [pin] = await tx.$queryRaw<{ pinsBefore: number; filledBefore: number }[]>`
    SELECT "pinsBefore", "filledBefore" FROM (${seenPins(seen)}) pin WHERE "entryId" = ${entryId}::uuid`;
  if (pin)
    return pin.pinsBefore + (isFilled(list) ? await countFill(tx, list, pin.filledBefore) : pin.filledBefore);
  const filledBefore = isFilled(list) ? await countNewer(tx, list, entryId) : null;
  if (filledBefore === null) throw staleList();
  const [pins] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(DISTINCT "position")::int AS "count" FROM (${seenPins(seen)}) pin
    WHERE "filledBefore" <= ${filledBefore}::int`;
  return filledBefore + (pins?.count ?? 0);
}

/** How many entries of the fill come before one of them; null for what does not fill the list. */
async function countNewer(tx: Tx, list: LockedList, entryId: string): Promise<number | null> {
  const [entry] = await tx.$queryRaw<{ datelineAt: Date; entryNumber: number }[]>`
    SELECT entry."datelineAt", entry."entryNumber" FROM ${fillFrom(list)}
    WHERE entry."entryId" = ${entryId}::uuid AND ${isFillSql(list)}`;
  if (!entry) return null;
  const [newer] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS "count" FROM ${fillFrom(list)}
    WHERE ${isFillSql(list)} AND ${isBeyondSql('newer', entry)}`;
  return newer?.count ?? 0;
}
