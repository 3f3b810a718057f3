import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Random, seededRandom } from '@/cli/bench/seeded-random';
import { SYSTEM_ACTOR } from '@/lib/auth/system-actor';
import { migrate } from '@/lib/database/migrate';
import { MIGRATIONS_FOLDER, readMigrationFiles } from '@/lib/database/migration-files';
import { closeDb, db, readersDb } from '@/lib/db';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { listed } from '@/lib/publications/curated-list';
import { insertPublished } from '@/lib/testing/insert-published';
import { insertRandomEntries, isPublished, type Listed, newestFirst } from '@/lib/testing/random-list';
import { makeTestDatabase } from '@/lib/testing/test-database';
import { getList } from './get-list';

const MIGRATION = '20261125221000_list_pins';
const released = mkdtempSync(join(tmpdir(), 'before-pins-'));

beforeAll(() => {
  for (const { name } of readMigrationFiles(MIGRATIONS_FOLDER)) {
    if (name < MIGRATION) cpSync(join(MIGRATIONS_FOLDER, name), join(released, name), { recursive: true });
  }
});
afterAll(() => rmSync(released, { recursive: true }));

/** Runs the work on a database in which each list is a table of positions, as it was before the migration. */
async function withFormerDatabase(work: (client: pg.Client, url: string) => Promise<void>): Promise<void> {
  const database = await makeTestDatabase(inject('testSocketFolder'), 'template1');
  const client = new pg.Client({ connectionString: database.url });
  const own = process.env.DATABASE_URL;
  try {
    await migrate(database.url, { dir: released });
    await client.connect();
    process.env.DATABASE_URL = database.url;
    await closeDb();
    await work(client, database.url);
  } finally {
    await closeDb();
    process.env.DATABASE_URL = own;
    await client.end();
    await database.drop();
  }
}

/** A list as it was stored before the migration: every item, in order. */
async function storeFormerList(client: pg.Client, key: string, items: Listed[]): Promise<void> {
  await client.query(
    `INSERT INTO "ListEntry" ("id", "listId", "entryId", "position")
     SELECT gen_random_uuid(), list."id", item."id", item."number" - 1
     FROM "List" list, unnest($2::uuid[]) WITH ORDINALITY AS item("id", "number") WHERE list."key" = $1`,
    [key, items.map(({ id }) => id)],
  );
}

/** What readers of a language saw of a list before the migration; \`shown\` items at most. */
async function formerlySeen(client: pg.Client, key: string, locale: Locale): Promise<string[]> {
  const { rows } = await client.query<{ entryId: string }>(
    `SELECT item."entryId" FROM "List" list
     JOIN "ListEntry" item ON item."listId" = list."id"
     WHERE list."key" = $1 AND EXISTS (
       SELECT FROM "Publication" p
       WHERE p."entryId" = item."entryId" AND (p."locale" = $2::"Locale" OR list."showsOtherLanguage"))
     ORDER BY item."position" LIMIT (SELECT "shown" FROM "List" WHERE "key" = $1)`,
    [key, locale],
  );
  return rows.map(({ entryId }) => entryId);
}

async function nowSeen(key: 'center-news' | 'front-page', locale: Locale): Promise<string[]> {
  const ids = (await listed(key, locale)).map(({ id }) => id);
  const rows = await readersDb().publication.findMany({ where: { id: { in: ids } } });
  return ids.map((id) => rows.find((row) => row.id === id)?.entryId ?? '');
}

/** An order that editors may have made: by date, and some items moved; every third list is in no order at all. */
function arranged(entries: Listed[], random: Random): Listed[] {
  if (random.below(3) === 0) return random.shuffled(entries);
  const order = [...entries].sort(newestFirst);
  for (let moves = random.below(6); moves > 0 && order.length > 0; moves -= 1) {
    const [moved] = order.splice(random.below(order.length), 1);
    if (moved) order.splice(random.below(order.length + 1), 0, moved);
  }
  return order;
}

/** What readers of both languages see of both lists. */
async function seen(
  read: (key: 'center-news' | 'front-page', locale: Locale) => Promise<string[]>,
): Promise<string[][]> {
  const lists: string[][] = [];
  for (const key of ['center-news', 'front-page'] as const) {
    for (const locale of LOCALES) lists.push(await read(key, locale));
  }
  return lists;
}

describe('A list that is migrated', () => {
  it.each([1, 2, 3, 4, 5, 6])('shows readers of both languages the same as before (%d)', async (seed) => {
    const random = seededRandom(seed);
    await withFormerDatabase(async (client, url) => {
      const entries = await insertRandomEntries(client, random, 60);
      const listed = arranged(
        entries.filter(() => random.below(8) > 0),
        random,
      );
      await storeFormerList(client, 'center-news', listed);
      await storeFormerList(client, 'front-page', random.shuffled(entries).slice(0, 10));
      await client.query('UPDATE "List" SET "shown" = $1, "showsOtherLanguage" = $2', [
        50,
        random.below(2) === 0,
      ]);
      const before = await seen((key, locale) => formerlySeen(client, key, locale));
      await migrate(url);
      expect(await seen(nowSeen)).toEqual(before);
      const window = { after: null, take: 100 };
      const published = listed.filter(isPublished).map(({ id }) => id);
      const { items } = await getList(SYSTEM_ACTOR, 'center-news', window);
      expect(items.map(({ entryId }) => entryId)).toEqual(published);
      const removed = await db().listExclusion.findMany({ select: { entryId: true } });
      const expected = entries.filter((entry) => isPublished(entry) && !listed.includes(entry));
      expect(removed.map(({ entryId }) => entryId).sort()).toEqual(expected.map(({ id }) => id).sort());
    });
  });

  it('has one pin for one moved item, whichever way it was moved, and none where the order is by date', async () => {
    await withFormerDatabase(async (client, url) => {
      const day = (number: number) => ({ ar: new Date(Date.UTC(2020, 0, number)) });
      const numbers = Array.from({ length: 31 }, (_, index) => 31 - index);
      const ids = await insertPublished(client, 'center_news', numbers.map(day));
      const entries = ids.map((id, number) => ({ id, number }));
      const [newest, ...others] = entries;
      if (!newest) throw new Error('there are no entries');
      await storeFormerList(client, 'center-news', [...others.slice(0, 20), newest, ...others.slice(20)]);
      await migrate(url);
      const pins = await client.query('SELECT "entryId", "position" FROM "ListPin"');
      expect(pins.rows).toEqual([{ entryId: newest.id, position: 20 }]);
    });
  });
});
