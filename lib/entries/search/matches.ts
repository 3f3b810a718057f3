import { type BoundedCount, boundedCount, MAX_COUNTED } from '@/lib/bounded-count';
import type { OrderedEntry } from '@/lib/entries/listing/entry-order';
import type { ListScope } from '@/lib/entries/listing/list-scope';
import { findOrderedOf, type Walk, walkEntries } from '@/lib/entries/listing/walk-entries';
import { Prisma } from '@/lib/generated/prisma/client';
import type { RowRange } from '@/lib/list-page';
import type { EntryQuestion } from './entry-question';
import {
  hasLetters,
  hasVector,
  isNoneOf,
  isOneOf,
  type LookedUp,
  lookUp,
  lookUpRarest,
  someOf,
} from './look-up';

/**
 * Entries that a search finds. Few are looked up in an index and then named by their ids. Many are found faster the other way round, by
 * their conditions on `e`, because every stretch of the ordered list has some: `ids` is then null.
 */
export interface Matches {
  ids: string[] | null;
  /** The cheapest first: each is asked only where those before it are met. */
  conditions: Prisma.Sql[];
  count: BoundedCount;
}

const FIRST = { from: null, direction: 'after', take: MAX_COUNTED } as const;

/** Reading the vector of a text takes 25 µs. So many entries are looked at for a page, or to count. */
const STRETCHES = [100, ...Array<number>(6).fill(500)];

const NO_MATCHES: Matches = named([]);

/** What was typed behind a minus sign must not occur in either language: a condition on `e`; null where nothing was. */
export async function excludedCondition({ excluded }: EntryQuestion): Promise<Prisma.Sql | null> {
  if (!excluded) return null;
  const { ids, isComplete } = await lookUp('vector', excluded);
  return isComplete ? isNoneOf(ids) : Prisma.sql`NOT ${hasVector('vector', excluded)}`;
}

/** Those with all of the words in their titles, as they were typed or in any form, of those that meet `allowed`. */
export async function findTitled(
  scope: ListScope,
  allowed: Prisma.Sql[],
  { letters, required }: EntryQuestion,
): Promise<Matches> {
  const [typed, forms] = await Promise.all([
    letters.length > 0 ? lookUpRarest(letters) : null,
    required ? lookUp('titleVector', required) : null,
  ]);
  const ways = [
    ...(typed ? [Prisma.join(letters.map(hasLetters), ' AND ')] : []),
    ...(forms && required ? [hasVector('titleVector', required)] : []),
  ];
  if (ways.length === 0) return NO_MATCHES;
  const condition = Prisma.sql`((${Prisma.join(ways, ') OR (')}))`;
  const conditions = [condition, ...allowed];
  return findMatches(scope, conditions, { ...both(typed, forms), conditions });
}

/** Those with all of the words anywhere in one of their texts, as far as they were indexed, except `titled`. */
export async function findWorded(
  scope: ListScope,
  allowed: Prisma.Sql[],
  { required }: EntryQuestion,
  titled: Matches,
): Promise<Matches> {
  if (!required) return NO_MATCHES;
  const others = titled.ids ? isNoneOf(titled.ids) : Prisma.sql`NOT ${conditionOf(titled)}`;
  const candidates = { ...(await lookUp('vector', required)), conditions: [others, ...allowed] };
  return findMatches(scope, [others, ...allowed, hasVector('vector', required)], candidates);
}

/** Of those with all of the words anywhere in one of their texts, whatever their titles have. */
export const wordedCondition = ({ required }: EntryQuestion) =>
  required ? hasVector('vector', required) : Prisma.sql`false`;

export const conditionOf = ({ ids, conditions }: Matches) =>
  ids ? isOneOf(ids) : Prisma.sql`(${allOf(conditions)})`;

const allOf = (conditions: Prisma.Sql[]) => Prisma.join(conditions, ' AND ');

/** A range of the matches in the order of the list. */
export async function walkMatches(
  scope: ListScope,
  { ids, conditions }: Matches,
  range: RowRange<OrderedEntry>,
): Promise<Walk> {
  const { inside, outside, order } = scope;
  if (!ids) return walkEntries(inside, [...outside, ...conditions], order, range, STRETCHES);
  const found = ids.length > 0 ? await findOrderedOf(ids, Prisma.sql`true`, order, range) : [];
  return { found, stoppedAt: null };
}

function both(one: LookedUp | null, other: LookedUp | null): LookedUp {
  const found = [one, other].filter((each) => each !== null);
  return {
    ids: [...new Set(found.flatMap(({ ids }) => ids))],
    isComplete: found.every(({ isComplete }) => isComplete),
  };
}

function named(ids: string[]): Matches {
  return { ids, conditions: [], count: boundedCount(ids.length) };
}

interface Candidates extends LookedUp {
  /** What those that were looked up must still meet. */
  conditions: Prisma.Sql[];
}

/**
 * Of many, those that were looked up are tried first, which mostly shows that they are many. Otherwise those are tried that a filter leaves, if these
 * are few, or else so many of the list and no more.
 */
async function findMatches(
  scope: ListScope,
  conditions: Prisma.Sql[],
  { ids, isComplete, conditions: further }: Candidates,
): Promise<Matches> {
  const some = await someOf(ids, allOf([scope.where, ...further]));
  if (some.length === MAX_COUNTED) return { ids: null, conditions, count: boundedCount(MAX_COUNTED) };
  if (isComplete) return named(some);
  const few = await scope.findFew();
  if (few) return named(await someOf(few, allOf([scope.where, ...conditions])));
  const { found, stoppedAt } = await walkMatches(scope, { ids: null, conditions, count: UNKNOWN }, FIRST);
  if (stoppedAt === null && found.length < MAX_COUNTED) return named(found.map(({ id }) => id));
  return { ids: null, conditions, count: { ...boundedCount(found.length), isMore: true } };
}

const UNKNOWN: BoundedCount = { count: 0, isMore: true };
