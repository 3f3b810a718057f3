import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { migrate } from '@/lib/database/migrate';
import { MIGRATIONS_FOLDER, readMigrationFiles } from '@/lib/database/migration-files';
import { makeTestDatabase } from '@/lib/testing/test-database';

const MIGRATION = '20261125222000_newsroom_order';
const FILLS_LANGUAGES = '20261128100100_fill_source_languages';
/** The first migration after the release. */
const UNRELEASED = '20261122160000_keep_sections_and_topics';

let database: Awaited<ReturnType<typeof makeTestDatabase>>;
let client: pg.Client;

async function migrateWhile(isWanted: (name: string) => boolean): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'migrations-'));
  for (const { name } of readMigrationFiles(MIGRATIONS_FOLDER)) {
    if (isWanted(name)) cpSync(join(MIGRATIONS_FOLDER, name), join(dir, name), { recursive: true });
  }
  await migrate(database.url, { dir });
  rmSync(dir, { recursive: true });
}

beforeAll(async () => {
  database = await makeTestDatabase(inject('testSocketFolder'), 'template1');
  client = new pg.Client({ connectionString: database.url });
  await migrateWhile((name) => name < UNRELEASED);
  await client.connect();
  await client.query(readFileSync('lib/testing/released-newsroom.sql', 'utf8'));
  await migrateWhile((name) => name < MIGRATION);
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

/** The Center News item of the released newsroom: published, with a text that has no blocks. */
const ITEM = '00000000-0000-7000-8000-000000001003';
/** Its article, of which the revision does not name the cover. */
const ARTICLE = '00000000-0000-7000-8000-000000001001';

it('An upgrade shows changes of content, and not that something was typed and removed', async () => {
  await client.query(
    `UPDATE "Edition" SET "version" = "version" + 2, "fieldsVersion" = "fieldsVersion" + 2 WHERE "id" = $1`,
    [ITEM],
  );
  await client.query(
    `UPDATE "Edition" SET "version" = "version" + 1, "document" = '{"type":"doc","content":[]}' WHERE "id" = $1`,
    [ARTICLE],
  );
  await migrateWhile((name) => name < FILLS_LANGUAGES);
  const { rows } = await client.query('SELECT "statusAr" FROM "Entry" ORDER BY "number"');
  expect(rows.map((row) => row.statusAr)).toEqual(['changed', 'published', 'missing']);
});

it('An upgrade names the language in which each piece was begun, while the previous build adds a second one', async () => {
  const languages = async () => {
    const { rows } = await client.query('SELECT "sourceLocale" FROM "Entry" ORDER BY "number"');
    return rows.map((row) => row.sourceLocale);
  };
  // The table is locked for the column alone, and not while rows are written.
  expect(await languages()).toEqual([null, null, null]);
  await client.query(
    `INSERT INTO "Edition" ("id", "entryId", "locale", "document", "updatedById", "createdAt", "updatedAt")
     SELECT gen_random_uuid(), "entryId", 'ar', "document", "updatedById", now(), now()
     FROM "Edition" WHERE "entryId" = (SELECT "id" FROM "Entry" ORDER BY "number" DESC LIMIT 1)`,
  );
  expect(await languages()).toEqual([null, null, 'ar']);
  await migrateWhile(() => true);
  expect(await languages()).toEqual(['ar', 'ar', 'en']);
});

it('The previous build, which knows nothing of the statuses, keeps them right', async () => {
  await client.query(
    `UPDATE "Edition" SET "version" = "version" + 1, "document" = '{"type":"doc","content":[{"type":"title"}]}' WHERE "id" = $1`,
    [ARTICLE],
  );
  const status = async () => {
    const { rows } = await client.query(
      'SELECT "statusAr" FROM "Entry" WHERE "id" = (SELECT "entryId" FROM "Edition" WHERE "id" = $1)',
      [ARTICLE],
    );
    return rows[0]?.statusAr;
  };
  expect(await status()).toBe('published');
  await client.query('BEGIN');
  await client.query(
    `UPDATE "Entry" SET "version" = "version" + 1 WHERE "id" = (SELECT "entryId" FROM "Edition" WHERE "id" = $1)`,
    [ARTICLE],
  );
  await client.query(
    `DELETE FROM "EntryAuthor" WHERE "entryId" = (SELECT "entryId" FROM "Edition" WHERE "id" = $1) AND "position" = 1`,
    [ARTICLE],
  );
  await client.query('COMMIT');
  expect(await status()).toBe('changed');
  await client.query('DELETE FROM "Publication" WHERE "editionId" = $1', [ARTICLE]);
  await client.query(`UPDATE "Edition" SET "state" = 'unpublished' WHERE "id" = $1`, [ARTICLE]);
  expect(await status()).toBe('unpublished');
});
