import { MAX_COUNTED } from '@/lib/bounded-count';
import { findEntryIds } from '@/lib/entries/entry-sql';
import { Prisma } from '@/lib/generated/prisma/client';
import type { EntryQuestion } from './entry-question';
import { hasLetters, hasVector, isNoneOf, type LookedUp, lookUp, lookUpRarest, someOf } from './look-up';

/**
 * Entries that a search finds. Few are looked up in an index and then named by their ids. Many are found faster the other way round, by
 * their condition on `e`, because every stretch of the ordered list has some: `ids` is then null.
 */
export interface Matches {
  ids: string[] | null;
  condition: Prisma.Sql;
}

const FIRST = { from: null, direction: 'after', take: MAX_COUNTED } as const;

const NO_MATCHES: Matches = { ids: [], condition: Prisma.sql`false` };

/** What was typed behind a minus sign must not occur in either language: a condition on `e`; null where nothing was. */
export async function excludedCondition({ excluded }: EntryQuestion): Promise<Prisma.Sql | null> {
  if (!excluded) return null;
  const { ids, isComplete } = await lookUp('vector', excluded);
  return isComplete ? isNoneOf(ids) : Prisma.sql`NOT ${hasVector('vector', excluded)}`;
}

/** Those with all of the words in their titles, as they were typed or in any form. */
export async function findTitled(where: Prisma.Sql, { letters, required }: EntryQuestion): Promise<Matches> {
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
  return findMatches(where, condition, { ...both(typed, forms), condition });
}

/** Those with all of the words anywhere in one of their texts, as far as they were indexed, except `titled`. */
export async function findWorded(
  where: Prisma.Sql,
  { required }: EntryQuestion,
  titled: Matches,
): Promise<Matches> {
  if (!required) return NO_MATCHES;
  const others = titled.ids ? isNoneOf(titled.ids) : Prisma.sql`NOT ${titled.condition}`;
  const allowed = Prisma.sql`${where} AND ${others}`;
  const candidates = { ...(await lookUp('vector', required)), condition: Prisma.sql`true` };
  const { ids, condition } = await findMatches(allowed, hasVector('vector', required), candidates);
  return { ids, condition: Prisma.sql`${others} AND ${condition}` };
}

function both(one: LookedUp | null, other: LookedUp | null): LookedUp {
  const found = [one, other].filter((each) => each !== null);
  return {
    ids: [...new Set(found.flatMap(({ ids }) => ids))],
    isComplete: found.every(({ isComplete }) => isComplete),
  };
}

interface Candidates extends LookedUp {
  /** What those that were looked up must still meet. */
  condition: Prisma.Sql;
}

/** Of many, those that were looked up are tried first, which mostly shows that they are many. */
async function findMatches(
  where: Prisma.Sql,
  condition: Prisma.Sql,
  candidates: Candidates,
): Promise<Matches> {
  const { ids, isComplete } = candidates;
  const some = await someOf(ids, Prisma.sql`${where} AND ${candidates.condition}`);
  if (some.length === MAX_COUNTED) return { ids: null, condition };
  if (isComplete) return { ids: some, condition };
  const all = await findEntryIds(Prisma.sql`${where} AND ${condition}`, FIRST);
  return { ids: all.length === MAX_COUNTED ? null : all, condition };
}
