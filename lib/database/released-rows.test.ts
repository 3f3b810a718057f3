import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { fold } from '@/lib/i18n/fold';
import { escapeHtml } from '@/lib/richtext/html-text';
import { makeTestDatabase } from '@/lib/testing/test-database';
import { migrate } from './migrate';
import { MIGRATIONS_FOLDER } from './migration-files';

const FOUNDATION = '20261122000000_foundation';

let database: Awaited<ReturnType<typeof makeTestDatabase>>;
let client: pg.Client;
let dir: string;

/** A database as the first version made it. The tests need single rows, so foreign keys to other rows are dropped. */
beforeEach(async () => {
  database = await makeTestDatabase(inject('testSocketFolder'), 'template1');
  dir = mkdtempSync(join(tmpdir(), 'migrations-'));
  cpSync(join(MIGRATIONS_FOLDER, FOUNDATION), join(dir, FOUNDATION), { recursive: true });
  await migrate(database.url, { dir });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    ALTER TABLE "Publication" DROP CONSTRAINT "Publication_editionId_fkey",
      DROP CONSTRAINT "Publication_revisionId_fkey";
    ALTER TABLE "Edition" DROP CONSTRAINT "Edition_entryId_fkey", DROP CONSTRAINT "Edition_updatedById_fkey"`);
});

afterEach(async () => {
  await client.end();
  rmSync(dir, { recursive: true });
  await database.drop();
});

it('A published piece keeps its kicker when kickers become HTML', async () => {
  const kicker = `L'IA: "C++" & <20>:`;
  await client.query(
    `INSERT INTO "Publication" ("id", "entryId", "entryNumber", "editionId", "revisionId", "kind", "locale", "slug",
       "slugFolded", "kicker", "title", "standfirst", "titleHtml", "standfirstHtml", "bodyHtml", "bodyText",
       "documentVersion", "fieldsVersion", "entryVersion", "datelineAt", "firstPublishedAt", "updatedAt")
     SELECT gen_random_uuid(), gen_random_uuid(), n, gen_random_uuid(), gen_random_uuid(), 'article', 'en', 'a' || n,
       'a' || n, k, 'T', '', 'T', '', '<p>T</p>', 'T', 1, 1, 1, now(), now(), now()
     FROM unnest($1::text[]) WITH ORDINALITY AS old(k, n)`,
    [[kicker, '']],
  );
  await migrate(database.url);
  const { rows } = await client.query('SELECT "kickerHtml" FROM "Publication" ORDER BY 1');
  expect(rows.map((row) => row.kickerHtml)).toEqual(['', escapeHtml(kicker)]);
});

it('A title is still found when more letters are folded', async () => {
  // As the first version folded them.
  const folded = ['گوگل وباريس', 'ژاك چاد', 'ørsted in łodz', 'straße ʿuthman ʾ', 'æther œuvre þor', 'plain'];
  await client.query(
    `INSERT INTO "Edition" ("id", "entryId", "locale", "document", "title", "titleFolded", "updatedById", "updatedAt")
     SELECT gen_random_uuid(), gen_random_uuid(), 'ar', '{}', t, t, gen_random_uuid(), now()
     FROM unnest($1::text[]) AS t`,
    [folded],
  );
  await migrate(database.url);
  const { rows } = await client.query('SELECT "title", "titleFolded" FROM "Edition"');
  expect(rows).toHaveLength(folded.length);
  for (const { title, titleFolded } of rows) expect(titleFolded.trim()).toBe(fold(title));
});
