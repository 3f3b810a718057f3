import type { Actor } from '@/lib/auth/types';
import { MAX_COUNTED } from '@/lib/bounded-count';
import { db } from '@/lib/db';
import { permit } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import { fold } from '@/lib/i18n/fold';
import {
  FILL_NEWEST_FIRST,
  fillFrom,
  isBeyondSql,
  isFilled,
  isFillSql,
  PIN_ORDER,
} from '@/lib/publications/fill-sql';
import { findArranged, type LockedList } from './lock-list';
import { canArrange } from './policy';
import { ENTRY_TITLES, publishedLocales, titlesOf } from './titles';
import type { ListCandidate, ListFound, ListKey } from './types';

const MAX_FOUND = 20;
/** How many entries of a fill are looked at, one stretch after the other, for words that stand in many titles. */
const STRETCHES = [200, ...Array<number>(9).fill(1_000)];

/** At most 20 items of a list in whose titles every word occurs, in either language: pins first, then those that fill it, newest first. */
export async function findInList(actor: Actor, key: ListKey, query: string): Promise<ListFound> {
  permit(canArrange(actor));
  const list = await findArranged(db(), key);
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return { items: [], isWhole: true };
  const pins = await db().$queryRaw<Found[]>`
    SELECT pin."entryId" FROM ${list.pins} pin
    WHERE pin."listId" = ${list.id}::uuid AND ${hasWords(words, Prisma.sql`pin."entryId"`)}
    ORDER BY ${PIN_ORDER} LIMIT ${MAX_FOUND}::int`;
  const filled = isFilled(list) ? await findFilled(list, words) : { found: [], isWhole: true };
  const ids = [...pins, ...filled.found].map(({ entryId }) => entryId).slice(0, MAX_FOUND);
  return { items: await readFound(ids), isWhole: filled.isWhole };
}

interface Found {
  entryId: string;
}

const like = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

// OFFSET keeps the database from joining the tables, for which it would read all that match before the first row.
const hasWords = (words: readonly string[], entryId: Prisma.Sql) =>
  Prisma.join(
    words.map(
      (word) => Prisma.sql`EXISTS (
        SELECT FROM "Edition" e WHERE e."entryId" = ${entryId} AND e."titleFolded" LIKE ${like(word)} OFFSET 0)`,
    ),
    ' AND ',
  );

/** Where few entries have the longest word in a title, these are looked up; otherwise the list is walked. */
async function findFilled(list: LockedList, words: readonly string[]) {
  const few = await findFew(words);
  return few ? { found: await findAmong(list, few, words), isWhole: true } : walk(list, words);
}

async function findFew(words: readonly string[]): Promise<string[] | null> {
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a));
  const limit = 2 * MAX_COUNTED;
  const rows = await db().$queryRaw<Found[]>`
    SELECT e."entryId" FROM "Edition" e WHERE e."titleFolded" LIKE ${like(longest)} LIMIT ${limit}::int`;
  return rows.length < limit ? [...new Set(rows.map(({ entryId }) => entryId))] : null;
}

function findAmong(list: LockedList, ids: readonly string[], words: readonly string[]): Promise<Found[]> {
  return db().$queryRaw<Found[]>`
    SELECT entry."entryId" FROM unnest(${ids}::uuid[]) AS named ("id")
    CROSS JOIN LATERAL (
      SELECT entry.* FROM ${fillFrom(list)} WHERE entry."entryId" = named."id" AND ${isFillSql(list)} OFFSET 0
    ) AS entry
    WHERE ${hasWords(words, Prisma.sql`entry."entryId"`)}
    ORDER BY ${FILL_NEWEST_FIRST} LIMIT ${MAX_FOUND}::int`;
}

type Looked = Found & { datelineAt: Date; entryNumber: number; isFound: boolean };

async function walk(list: LockedList, words: readonly string[]) {
  const found: Found[] = [];
  let last: Looked | undefined;
  for (const stretch of STRETCHES) {
    const looked: Looked[] = await db().$queryRaw<Looked[]>`
      SELECT entry."entryId", entry."datelineAt", entry."entryNumber",
        ${hasWords(words, Prisma.sql`entry."entryId"`)} AS "isFound"
      FROM (
        SELECT entry."entryId", entry."datelineAt", entry."entryNumber" FROM ${fillFrom(list)}
        WHERE ${isFillSql(list)} ${last ? Prisma.sql`AND ${isBeyondSql('older', last)}` : Prisma.empty}
        ORDER BY ${FILL_NEWEST_FIRST} LIMIT ${stretch}::int
      ) AS entry ORDER BY ${FILL_NEWEST_FIRST}`;
    found.push(...looked.filter(({ isFound }) => isFound));
    if (found.length >= MAX_FOUND || looked.length < stretch) return { found, isWhole: true };
    last = looked.at(-1);
  }
  return { found, isWhole: false };
}

async function readFound(ids: readonly string[]): Promise<ListCandidate[]> {
  const entries = await db().entry.findMany({ where: { id: { in: [...ids] } }, select: ENTRY_TITLES });
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return ids.flatMap((id) => {
    const entry = byId.get(id);
    if (!entry) return [];
    const { number } = entry;
    return { entryId: id, number, titles: titlesOf(entry), published: publishedLocales(entry) };
  });
}
