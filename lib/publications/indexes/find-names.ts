import { Prisma } from '@/lib/generated/prisma/client';
import { rangeOf } from '@/lib/i18n/index-letters';
import { type NamePart, nameQuery } from '@/lib/i18n/name-part';
import { queryOnce } from '@/lib/publications/query-once';
import { indexName, type NameSource, namesUnder, ofStanding, recordNames } from './name-source';

interface NameRow {
  id: string;
  /** The name as the index orders it. */
  key: string;
}

export interface NamePage<Row> {
  rows: (Row & NameRow)[];
  /** The queries of the pages before and after this one, decoded; null where there is none. */
  earlier: string | null;
  later: string | null;
}

/**
 * One page of an index in the order of the names, with these columns of the table and, of each row that is shown, of `page`. Null when the
 * index does not have what `part.after` names.
 */
export async function findNames<Row>(
  source: NameSource,
  part: NamePart,
  columns: { of: Prisma.Sql; counted?: Prisma.Sql },
): Promise<NamePage<Row> | null> {
  recordNames(source);
  const position = part.after === null ? null : await findNamePosition(source, part, part.after);
  if (part.after !== null && !position) return null;
  const { of, counted = Prisma.empty } = columns;
  const window = { source, part, position, take: source.take + 1 };
  const [rows, earlier] = await Promise.all([
    queryOnce<Row & NameRow>(Prisma.sql`
      SELECT page.* ${counted} FROM (${namesSql(window, 'ASC', Prisma.sql`, ${of}`)}) page
      ORDER BY page."key", page."id"`),
    position ? findEarlier(window) : null,
  ]);
  const shown = rows.slice(0, source.take);
  const last = shown.at(-1);
  recordNames(
    source,
    shown.map(({ id }) => id),
  );
  const isMore = rows.length > source.take;
  return { rows: shown, earlier, later: last && isMore ? nameQuery({ ...part, after: last.id }) : null };
}

interface Window {
  source: NameSource;
  part: NamePart;
  position: NameRow | null;
  take: number;
}

function namesSql(
  { source, part, position, take }: Window,
  direction: 'ASC' | 'DESC',
  columns: Prisma.Sql,
): Prisma.Sql {
  const key = indexName(namesUnder(source, part.letter));
  const [order, comparison] =
    direction === 'ASC' ? [Prisma.sql`ASC`, Prisma.sql`>`] : [Prisma.sql`DESC`, Prisma.sql`<`];
  // Rows are compared whole: PostgreSQL finds the start of such a range in the index.
  const beyond = position
    ? Prisma.sql`AND (${key}, term."id") ${comparison} (${position.key}, ${position.id}::uuid)`
    : Prisma.empty;
  return Prisma.sql`
    SELECT term."id", ${key} AS "key" ${columns} FROM ${source.table}
    WHERE ${conditionsOf(source, part)} ${beyond} AND ${source.isListed}
    ORDER BY ${key} ${order}, term."id" ${order} LIMIT ${take}`;
}

function conditionsOf(source: NameSource, { letter, isFormer }: NamePart): Prisma.Sql {
  const conditions = [
    ...(source.standings.length > 0 ? [ofStanding(isFormer ? 'former' : '')] : []),
    ...(letter === null ? [] : [underLetter(source, letter)]),
  ];
  return conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`true`;
}

/** The names that stand under a letter. */
function underLetter(source: NameSource, letter: string): Prisma.Sql {
  const under = namesUnder(source, letter);
  const { from, below } = rangeOf(letter, under);
  const key = indexName(under);
  return Prisma.sql`${key} >= ${from} AND ${key} < ${below}`;
}

/** Where the index has what a later page follows, or null. */
export async function findNamePosition(
  source: NameSource,
  part: NamePart,
  id: string,
): Promise<NameRow | null> {
  recordNames(source);
  const key = indexName(namesUnder(source, part.letter));
  const [found] = await queryOnce<NameRow>(Prisma.sql`
    SELECT term."id", ${key} AS "key" FROM ${source.table}
    WHERE term."id" = ${id}::uuid AND ${conditionsOf(source, part)} AND ${source.isListed}`);
  return found ?? null;
}

/** The page before this one ends with what this page follows. */
async function findEarlier(window: Window): Promise<string> {
  const { source, part } = window;
  const rows = await queryOnce<NameRow>(namesSql({ ...window, take: source.take }, 'DESC', Prisma.empty));
  return nameQuery({ ...part, after: rows[source.take - 1]?.id ?? null });
}
