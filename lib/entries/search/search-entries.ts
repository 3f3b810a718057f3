import { type BoundedCount, boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import { findEntryIds, loadEntryRows } from '@/lib/entries/entry-sql';
import type { EntryRow } from '@/lib/entries/types';
import { Prisma } from '@/lib/generated/prisma/client';
import { formatInstantCursor, type InstantCursor, parseInstantCursor } from '@/lib/list-cursors';
import { findListPage, type ListPage, type ListWindow, type RowRange } from '@/lib/list-page';
import { type EntryQuestion, entryQuestion } from './entry-question';
import { findSnippets } from './find-snippets';
import { isOneOf, someOf } from './look-up';
import { excludedCondition, findTitled, findWorded, type Matches } from './matches';

/** A row of the list that a search makes: first those with the words in their titles, then the others. */
interface FoundCursor extends InstantCursor {
  isTitled: boolean;
}

type FoundRow = EntryRow & Pick<FoundCursor, 'isTitled'>;

/** What a search finds: those with the words in their titles, and the others. */
export interface Search {
  question: EntryQuestion;
  /** A condition on `e` that all of them meet beside those of their parts. */
  allowed: Prisma.Sql;
  /** The part of it that the search itself asks: nothing that must not occur. Null where anything may. */
  isAllowed: Prisma.Sql | null;
  titled: Matches;
  worded: Matches;
  total: BoundedCount;
}

/** What of the entries that meet `where`, a condition on `e`, has what somebody typed. */
export async function findMatching(where: Prisma.Sql, text: string): Promise<Search> {
  const question = await entryQuestion(text);
  const isAllowed = await excludedCondition(question);
  const allowed = isAllowed ? Prisma.sql`${where} AND ${isAllowed}` : where;
  const titled = await findTitled(allowed, question);
  const worded = await findWorded(allowed, question, titled);
  const total = boundedCount(countOf(titled) + countOf(worded));
  return { question, allowed, isAllowed, titled, worded, total };
}

const BEHIND_TITLED = 'b';

function parseFoundCursor(text: string): FoundCursor | null {
  const isTitled = !text.startsWith(BEHIND_TITLED);
  const cursor = parseInstantCursor(isTitled ? text : text.slice(BEHIND_TITLED.length));
  return cursor && { ...cursor, isTitled };
}

const foundCursorText = ({ isTitled, changedAt, number }: FoundRow) =>
  `${isTitled ? '' : BEHIND_TITLED}${formatInstantCursor({ at: changedAt, number })}`;

/** A page of what was found, the best matches first. */
export async function listBestFirst(search: Search, window: ListWindow): Promise<ListPage<EntryRow>> {
  const page = await findListPage<FoundRow, FoundCursor>(window, {
    parse: parseFoundCursor,
    cursorOf: foundCursorText,
    find: (range) => findFound(search, range),
  });
  const untitled = page.rows.filter(({ isTitled }) => !isTitled).map(({ id }) => id);
  const snippets = await findSnippets(untitled, search.question);
  const rows = page.rows.map((row) => ({ ...row, snippets: snippets.get(row.id) }));
  return { ...page, rows, total: search.total };
}

const countOf = ({ ids }: Matches) => ids?.length ?? MAX_COUNTED;

/** All that was found, where that is few; otherwise a condition on `e`. */
export function wholeOf({ isAllowed, titled, worded }: Search): {
  ids: string[] | null;
  condition: Prisma.Sql;
} {
  const either = Prisma.sql`(${conditionOf(titled)} OR (${conditionOf(worded)}))`;
  return {
    ids: titled.ids && worded.ids && [...titled.ids, ...worded.ids],
    condition: isAllowed ? Prisma.sql`${isAllowed} AND ${either}` : either,
  };
}

const conditionOf = ({ ids, condition }: Matches) => (ids ? isOneOf(ids) : condition);

/** The same rows with the parts of their texts that have what was looked for, where their titles do not. */
export async function withSnippets(rows: EntryRow[], { question, titled }: Search): Promise<EntryRow[]> {
  const ids = rows.map(({ id }) => id);
  const inTitle = new Set(titled.ids ?? (await someOf(ids, titled.condition)));
  const snippets = await findSnippets(
    ids.filter((id) => !inTitle.has(id)),
    question,
  );
  return rows.map((row) => ({ ...row, snippets: snippets.get(row.id) }));
}

/** The rows nearest to `from`, across the border between both parts of the list. */
async function findFound(
  search: Search,
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
    const more = await loadEntryRows(await findIdsOf(search.allowed, search[part], range));
    rows.push(...more.map((row) => ({ ...row, isTitled })));
  }
  return rows;
}

async function findIdsOf(where: Prisma.Sql, { ids, condition }: Matches, range: RowRange<InstantCursor>) {
  if (ids?.length === 0) return [];
  return findEntryIds(ids ? isOneOf(ids) : Prisma.sql`${where} AND ${condition}`, range);
}
