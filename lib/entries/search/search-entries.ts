import { boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { findEntryIds, loadEntryRows } from '@/lib/entries/entry-sql';
import type { EntryRow } from '@/lib/entries/types';
import { Prisma } from '@/lib/generated/prisma/client';
import { formatInstantCursor, type InstantCursor, parseInstantCursor } from '@/lib/list-cursors';
import { findListPage, type ListPage, type ListWindow, type RowRange } from '@/lib/list-page';
import { entryQuestion } from './entry-question';
import { findSnippets } from './find-snippets';
import { isOneOf } from './look-up';
import { findTitled, findWorded, type Matches, withoutExcluded } from './matches';

/** A row of the list that a search makes: first those with the words in their titles, then the others. */
interface FoundCursor extends InstantCursor {
  isTitled: boolean;
}

type FoundRow = EntryRow & Pick<FoundCursor, 'isTitled'>;

const BEHIND_TITLED = 'b';

function parseFoundCursor(text: string): FoundCursor | null {
  const isTitled = !text.startsWith(BEHIND_TITLED);
  const cursor = parseInstantCursor(isTitled ? text : text.slice(BEHIND_TITLED.length));
  return cursor && { ...cursor, isTitled };
}

const foundCursorText = ({ isTitled, changedAt, number }: FoundRow) =>
  `${isTitled ? '' : BEHIND_TITLED}${formatInstantCursor({ at: changedAt, number })}`;

/** A page of the entries that meet `where`, a condition on `e`, and have what somebody typed. */
export async function searchEntries(
  where: Prisma.Sql,
  text: string,
  window: ListWindow,
): Promise<ListPage<EntryRow>> {
  const question = await entryQuestion(text);
  const allowed = await withoutExcluded(where, question);
  const titled = await findTitled(allowed, question);
  const worded = await findWorded(allowed, question, titled);
  const page = await findListPage<FoundRow, FoundCursor>(window, {
    parse: parseFoundCursor,
    cursorOf: foundCursorText,
    find: (range) => findFound(allowed, { titled, worded }, range),
  });
  const snippets = await findSnippets(
    page.rows.filter(({ isTitled }) => !isTitled).map(({ id }) => id),
    question,
  );
  const rows = page.rows.map((row) => ({ ...row, snippets: snippets.get(row.id) }));
  return { ...page, rows, total: boundedCount(countOf(titled) + countOf(worded)) };
}

const countOf = ({ ids }: Matches) => ids?.length ?? MAX_COUNTED;

type Found = Record<'titled' | 'worded', Matches>;

/** The rows nearest to `from`, across the border between both parts of the list. */
async function findFound(
  where: Prisma.Sql,
  found: Found,
  { from, direction, take }: RowRange<FoundCursor>,
): Promise<FoundRow[]> {
  const parts = direction === 'after' ? (['titled', 'worded'] as const) : (['worded', 'titled'] as const);
  const rows: FoundRow[] = [];
  for (const part of from ? parts.slice(parts.indexOf(from.isTitled ? 'titled' : 'worded')) : parts) {
    const isTitled = part === 'titled';
    const range = {
      ...{ direction, take: take - rows.length },
      from: from?.isTitled === isTitled ? from : null,
    };
    if (range.take === 0) break;
    const more = await loadEntryRows(await findIdsOf(where, found[part], range));
    rows.push(...more.map((row) => ({ ...row, isTitled })));
  }
  return rows;
}

async function findIdsOf(where: Prisma.Sql, { ids, condition }: Matches, range: RowRange<InstantCursor>) {
  if (ids?.length === 0) return [];
  return findEntryIds(ids ? isOneOf(ids) : Prisma.sql`${where} AND ${condition}`, range);
}
