import { type BoundedCount, boundedCount } from '@/lib/bounded-count';
import { loadEntryRows } from '@/lib/entries/entry-sql';
import { type OrderedEntry, orderCursor } from '@/lib/entries/listing/entry-order';
import type { ListScope } from '@/lib/entries/listing/list-scope';
import type { FoundEntry } from '@/lib/entries/listing/walk-entries';
import type { EntryRow } from '@/lib/entries/types';
import { Prisma } from '@/lib/generated/prisma/client';
import { findListPage, type ListPage, type ListWindow, type RowRange } from '@/lib/list-page';
import { type EntryQuestion, entryQuestion } from './entry-question';
import { findSnippets } from './find-snippets';
import { someOf } from './look-up';
import {
  conditionOf,
  excludedCondition,
  findTitled,
  findWorded,
  type Matches,
  walkMatches,
  wordedCondition,
} from './matches';

/** A row of the list that a search makes: first those with the words in their titles, then the others. */
interface FoundCursor extends OrderedEntry {
  isTitled: boolean;
}

type Found = FoundEntry & FoundCursor;

/** What a search finds: those with the words in their titles, and the others. */
export interface Search {
  scope: ListScope;
  question: EntryQuestion;
  /** What the search itself asks of all of them: nothing that must not occur. */
  allowed: Prisma.Sql[];
  titled: Matches;
  /** The others. Looked for only where somebody asks: those with the words in their titles may fill a page, and be as many as are counted. */
  findWorded: () => Promise<Matches>;
  total: BoundedCount;
}

/** What a list shows of the pieces that have what somebody typed. */
export async function findMatching(scope: ListScope, text: string): Promise<Search> {
  const question = await entryQuestion(text);
  const excluded = await excludedCondition(question);
  const allowed = excluded ? [excluded] : [];
  const titled = await findTitled(scope, allowed, question);
  let worded: Promise<Matches> | null = null;
  const search = {
    ...{ scope, question, allowed, titled },
    findWorded: () => {
      worded ??= findWorded(scope, allowed, question, titled);
      return worded;
    },
  };
  return { ...search, total: await totalOf(search) };
}

async function totalOf({ titled, findWorded: find }: Omit<Search, 'total'>): Promise<BoundedCount> {
  const { count, isMore } = titled.count;
  // As many as are counted.
  if (isMore && boundedCount(count + 1).isMore) return titled.count;
  const others = (await find()).count;
  const sum = boundedCount(count + others.count);
  return { ...sum, isMore: sum.isMore || isMore || others.isMore };
}

const BEHIND_TITLED = 'b';

const foundCursorText = (found: FoundCursor) => `${found.isTitled ? '' : BEHIND_TITLED}${orderCursor(found)}`;

/** A page of what was found, the best matches first. */
export async function listBestFirst(
  search: Search,
  window: ListWindow,
): Promise<ListPage<EntryRow> & { isCutShort: boolean }> {
  let stoppedAt: FoundCursor | null = null;
  const page = await findListPage<Found, FoundCursor>(window, {
    parse: (text) => {
      const isTitled = !text.startsWith(BEHIND_TITLED);
      const entry = search.scope.order.parse(isTitled ? text : text.slice(BEHIND_TITLED.length));
      return entry && { ...entry, isTitled };
    },
    cursorOf: foundCursorText,
    find: async (range) => {
      const looked = await findFound(search, range);
      stoppedAt = looked.stoppedAt;
      return looked.found;
    },
    stoppedAt: () => stoppedAt && foundCursorText(stoppedAt),
  });
  const idsOf = (found: Found[]) => found.map(({ id }) => id);
  const [loaded, snippets] = await Promise.all([
    loadEntryRows(idsOf(page.rows)),
    findSnippets(idsOf(page.rows.filter(({ isTitled }) => !isTitled)), search.question),
  ]);
  const rows = loaded.map((row) => ({ ...row, snippets: snippets.get(row.id) }));
  return { ...page, rows, total: search.total, isCutShort: stoppedAt !== null };
}

/** All that was found, where that is few; otherwise a condition on `e`. */
export async function wholeOf({ question, allowed, titled, findWorded: find }: Search) {
  const either = Prisma.sql`(${conditionOf(titled)} OR ${wordedCondition(question)})`;
  const others = titled.ids && (await find()).ids;
  return {
    ids: titled.ids && others && [...titled.ids, ...others],
    condition: Prisma.join([...allowed, either], ' AND '),
  };
}

/** The same rows with the parts of their texts that have what was looked for, where their titles do not. */
export async function withSnippets(rows: EntryRow[], { question, titled }: Search): Promise<EntryRow[]> {
  const ids = rows.map(({ id }) => id);
  const inTitle = new Set(titled.ids ?? (await someOf(ids, conditionOf(titled))));
  const snippets = await findSnippets(
    ids.filter((id) => !inTitle.has(id)),
    question,
  );
  return rows.map((row) => ({ ...row, snippets: snippets.get(row.id) }));
}

/** The entries nearest to `from`, across the border between both parts of the list, and where the look for them was given up. */
async function findFound(
  search: Search,
  { from, direction, take }: RowRange<FoundCursor>,
): Promise<{ found: Found[]; stoppedAt: FoundCursor | null }> {
  const parts = direction === 'after' ? [true, false] : [false, true];
  const found: Found[] = [];
  for (const isTitled of from ? parts.slice(parts.indexOf(from.isTitled)) : parts) {
    if (found.length === take) break;
    const matches = isTitled ? search.titled : await search.findWorded();
    const start = from?.isTitled === isTitled ? from : null;
    const range = { direction, take: take - found.length, from: start };
    const walk = await walkMatches(search.scope, matches, range);
    found.push(...walk.found.map((entry) => ({ ...entry, isTitled })));
    if (walk.stoppedAt) return { found, stoppedAt: { ...walk.stoppedAt, isTitled } };
  }
  return { found, stoppedAt: null };
}
