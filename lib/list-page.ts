import type { BoundedCount } from '@/lib/bounded-count';

/** The part of a list that an address asks for: the rows after or before a cursor, or the first ones. */
export interface ListWindow {
  /** Cursors as an address holds them; one that is malformed counts as absent. */
  after?: string;
  before?: string;
  size: number;
}

export interface ListPage<Row> {
  rows: Row[];
  /** Cursors of the pages on both sides, for `before` and for `after`; null where the list ends. */
  previous: string | null;
  next: string | null;
  total: BoundedCount;
}

export interface RowRange<Cursor> {
  /** The row where the range begins, which is not part of it; null for the end of the list. */
  from: Cursor | null;
  direction: 'after' | 'before';
  take: number;
}

interface RowSource<Row, Cursor> {
  /** Null for anything that is no cursor of the list. */
  parse: (text: string) => Cursor | null;
  cursorOf: (row: Row) => string;
  /** The rows of a range, the nearest to `from` first. */
  find: (range: RowRange<Cursor>) => PromiseLike<Row[]>;
  /** Where the last look for rows was given up before that end of the list to which it went, as a cursor; null where it was not. */
  stoppedAt?: () => string | null;
}

/**
 * A page of a list by the values that order it, so that its cost does not grow with the rows before it and rows that are added or removed
 * meanwhile neither repeat nor skip others. When fewer rows than a page precede a cursor, or none follow it any more, the answer is the first page.
 */
export async function findListPage<Row, Cursor>(
  { after, before, size }: ListWindow,
  source: RowSource<Row, Cursor>,
): Promise<Omit<ListPage<Row>, 'total'>> {
  const until = before === undefined ? null : source.parse(before);
  if (until) {
    const preceding = await source.find({ from: until, direction: 'before', take: size + 1 });
    const rows = preceding.slice(0, size).reverse();
    const stoppedAt = source.stoppedAt?.() ?? null;
    const { previous, next } = endsOf(rows, source.cursorOf);
    if (preceding.length > size) return { rows, previous, next };
    // What was looked at lies on the next page again, where nothing of it is shown on this one.
    if (stoppedAt) return { rows, previous: stoppedAt, next: next ?? stoppedAt };
  }
  const from = until || after === undefined ? null : source.parse(after);
  const following = await source.find({ from, direction: 'after', take: size + 1 });
  const stoppedAt = source.stoppedAt?.() ?? null;
  if (from && following.length === 0 && !stoppedAt) return findListPage({ size }, source);
  const rows = following.slice(0, size);
  const { previous, next } = endsOf(rows, source.cursorOf);
  return {
    rows,
    previous: from ? (previous ?? stoppedAt) : null,
    next: following.length > size ? next : stoppedAt,
  };
}

function endsOf<Row>(rows: Row[], cursorOf: (row: Row) => string) {
  const [first, last] = [rows[0], rows.at(-1)];
  return { previous: first ? cursorOf(first) : null, next: last ? cursorOf(last) : null };
}
