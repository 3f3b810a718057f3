import { readersDb } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { type PageCursor, pageQuery } from '@/lib/page-cursor';
import { recorded, recordReads } from '@/lib/public-changes/record-reads';
import type { ListSource } from './list-source';
import { queryOnce } from './query-once';
import type { Page } from './types';

/** Pieces on one page of every paged list. */
export const PAGE_SIZE = 20;

interface Position extends PageCursor {
  /** Null unless the list is ordered by issue. */
  issueNumber: number | null;
}

type PageOfIds = Pick<Page<string>, 'newer' | 'older'> & { ids: string[] };

/**
 * The ids of the publications on one page of a list: the newest for `before` null, otherwise those that follow the named piece.
 * Null when the list does not have the piece, because only then is the address invented or the piece withdrawn or dated anew.
 */
export async function findPageOfIds(
  source: ListSource,
  before: PageCursor | null,
): Promise<PageOfIds | null> {
  recordReads([source.key], before ? 'delayed' : 'immediate');
  const position = before && (await findPosition(source, before));
  if (before && !position) return null;
  // One row more than a page shows whether there are older pieces.
  const [rows, newer] = await Promise.all([
    findRows(source, { position, direction: 'older', take: PAGE_SIZE + 1 }),
    position ? findNewerQuery(source, position) : null,
  ]);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return {
    ids: shown.map(({ id }) => id),
    newer,
    older: last && rows.length > PAGE_SIZE ? pageQuery(last) : null,
  };
}

/** Where a list has the piece that a cursor names, or null: one look-up in an index. */
export async function findPosition(source: ListSource, cursor: PageCursor): Promise<Position | null> {
  const { table, where, isByIssue, key } = source;
  recordReads([key], 'delayed');
  const issueNumber = isByIssue ? Prisma.sql`p."issueNumber"` : Prisma.sql`NULL::int`;
  const [found] = await queryOnce<Pick<Position, 'issueNumber'>>(Prisma.sql`
    SELECT ${issueNumber} AS "issueNumber" FROM ${table}
    WHERE ${where} AND p."datelineAt" = ${cursor.datelineAt}::timestamptz AND p."entryNumber" = ${cursor.entryNumber}::int
    LIMIT 1`);
  return found ? { ...cursor, ...found } : null;
}

/** The page before this one ends with the piece that this page follows, so it follows the twentieth newer piece. */
async function findNewerQuery(source: ListSource, position: Position): Promise<string> {
  const rows = await findRows(source, { position, direction: 'newer', take: PAGE_SIZE });
  const start = rows[PAGE_SIZE - 1];
  return start ? pageQuery(start) : '';
}

/** The first publications of a list. */
export async function findNewest(source: ListSource, take: number): Promise<(PageCursor & { id: string })[]> {
  return findRows(source, { position: null, direction: 'older', take });
}

interface Window {
  position: Position | null;
  direction: 'older' | 'newer';
  take: number;
}

/** The next rows from a position, the nearest first. */
function findRows(source: ListSource, window: Window): Promise<(PageCursor & { id: string })[]> {
  const { table, publicationId, where } = source;
  const order = Prisma.join(orderOf(source, window), ', ');
  return recorded(
    () => readersDb().$queryRaw`
      SELECT ${publicationId} AS "id", p."datelineAt", p."entryNumber" FROM ${table}
      WHERE ${where} ${fromPosition(source, window)}
      ORDER BY ${order} LIMIT ${window.take}`,
  );
}

const columnsOf = ({ isByIssue }: ListSource): Prisma.Sql[] => [
  ...(isByIssue ? [Prisma.sql`p."issueNumber"`] : []),
  Prisma.sql`p."datelineAt"`,
  Prisma.sql`p."entryNumber"`,
];

function orderOf(source: ListSource, { direction }: Window): Prisma.Sql[] {
  const sort = direction === 'older' ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return columnsOf(source).map((column) => Prisma.sql`${column} ${sort}`);
}

// Rows are compared whole: PostgreSQL finds the start of such a range in the index.
function fromPosition(source: ListSource, { position, direction }: Window): Prisma.Sql {
  if (!position) return Prisma.empty;
  const values = [
    ...(source.isByIssue ? [Prisma.sql`${position.issueNumber}::int`] : []),
    Prisma.sql`${position.datelineAt}::timestamptz`,
    Prisma.sql`${position.entryNumber}::int`,
  ];
  const comparison = direction === 'older' ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`AND (${Prisma.join(columnsOf(source))}) ${comparison} (${Prisma.join(values)})`;
}
