import type { Actor } from '@/lib/auth/types';
import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { canPublish, canUnpublish } from '@/lib/entries/policy';
import { visibleTo } from '@/lib/entries/visible-to';
import type { Prisma } from '@/lib/generated/prisma/client';
import { formatNameCursor, type NameCursor, parseNameCursor } from '@/lib/list-cursors';
import { findListPage, type ListPage, type ListWindow, type RowRange } from '@/lib/list-page';
import type { ScheduledRow } from '@/lib/publishing/types';
import { clockChange } from '@/lib/workflow/clock-change';
import { issuesIn, SCHEDULED_COLUMNS } from './get-scheduled';

const COLUMNS = {
  ...SCHEDULED_COLUMNS,
  edition: {
    select: {
      ...{ locale: true, title: true, state: true, stage: true, publication: { select: { id: true } } },
      entry: { select: { id: true, kind: true, createdById: true, trashedAt: true, archivedAt: true } },
    },
  },
} as const;

type Found = Prisma.ScheduledChangeGetPayload<{ select: typeof COLUMNS }>;

export interface ScheduledPage extends ListPage<ScheduledRow> {
  /** The moment of the first row of the next page; null on the last one. */
  nextAt: Date | null;
}

/** Everything that is scheduled, the next first; what was refused at its moment comes before. Authors get only the entries that they created. */
export async function listScheduled(actor: Actor, window: ListWindow): Promise<ScheduledPage> {
  const where = openTo(actor);
  const page = await findListPage<Found, NameCursor>(window, {
    parse: parseCursor,
    cursorOf: (row) => formatNameCursor(cursorOf(row)),
    find: (range) => findRows(where, range),
  });
  const counted = await db().scheduledChange.count({ where, take: MAX_COUNTED, orderBy: orderOf('asc') });
  const last = page.next === null ? undefined : page.rows.at(-1);
  const [following] = last
    ? await findRows(where, { from: cursorOf(last), direction: 'after', take: 1 })
    : [];
  const nextAt = following?.at ?? null;
  return { ...page, rows: page.rows.map((row) => toRow(actor, row)), total: boundedCount(counted), nextAt };
}

function openTo(actor: Actor): Prisma.ScheduledChangeWhereInput {
  return { open: true, edition: { entry: { ...visibleTo(actor), trashedAt: null } } };
}

/** Of what is scheduled, so much is compared with the clocks, the next first. */
const MAX_COMPARED = 1_000;
/** The others are found where their moments are. */
const MAX_AT_OTHER_TIMES = 50;

/** What is still to happen at another time than was chosen, because the rules of its zone have changed since: the next of it. */
export async function listAtOtherTimes(actor: Actor): Promise<ScheduledRow[]> {
  const open = openTo(actor);
  const rows = await db().scheduledChange.findMany({
    where: { ...open, failedAt: null, at: { gt: new Date() } },
    orderBy: orderOf('asc'),
    take: MAX_COMPARED,
    select: { id: true, at: true, wallTime: true, timeZone: true },
  });
  const ids = rows
    .filter((row) => clockChange(row) !== null)
    .map(({ id }) => id)
    .slice(0, MAX_AT_OTHER_TIMES);
  if (ids.length === 0) return [];
  const found = await db().scheduledChange.findMany({
    where: { ...open, id: { in: ids } },
    orderBy: orderOf('asc'),
    select: COLUMNS,
  });
  return found.map((row) => toRow(actor, row));
}

const cursorOf = ({ at, id }: Found): NameCursor => ({ name: at.toISOString(), id });

function parseCursor(text: string): NameCursor | null {
  const cursor = parseNameCursor(text);
  return cursor && !Number.isNaN(Date.parse(cursor.name)) ? cursor : null;
}

function findRows(
  where: Prisma.ScheduledChangeWhereInput,
  { from, direction, take }: RowRange<NameCursor>,
): Promise<Found[]> {
  return db().scheduledChange.findMany({
    where: from ? { AND: [where, beyond(from, direction)] } : where,
    orderBy: orderOf(direction === 'after' ? 'asc' : 'desc'),
    select: COLUMNS,
    take,
  });
}

function orderOf(sort: 'asc' | 'desc'): Prisma.ScheduledChangeOrderByWithRelationInput[] {
  return [{ at: sort }, { id: sort }];
}

// The first condition is the range of the index; the second one decides between equal instants.
function beyond({ name, id }: NameCursor, direction: 'after' | 'before'): Prisma.ScheduledChangeWhereInput {
  const at = new Date(name);
  return direction === 'after'
    ? { at: { gte: at }, OR: [{ at: { gt: at } }, { id: { gt: id } }] }
    : { at: { lte: at }, OR: [{ at: { lt: at } }, { id: { lt: id } }] };
}

function toRow(actor: Actor, { edition, createdBy, failure, notice, ...row }: Found): ScheduledRow {
  const { entry, locale, title, publication } = edition;
  const mayMove = (row.kind === 'publish' ? canPublish : canUnpublish)(actor, entry, edition);
  return {
    ...row,
    ...{ scheduledBy: createdBy, failure: issuesIn(failure), isPublic: publication !== null },
    ...{ notice: notice ?? '', isRelease: false, mayMove },
    ...{ entryId: entry.id, entryKind: entry.kind, locale, title },
  };
}
