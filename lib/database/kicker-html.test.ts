import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { escapeHtml } from '@/lib/richtext/html-text';
import { makeTestDatabase } from '@/lib/testing/test-database';
import { migrate } from './migrate';
import { MIGRATIONS_FOLDER } from './migration-files';

const FOUNDATION = '20261122000000_foundation';
const KICKER = `L'IA: "C++" & <20>:`;

// Only the shelf's own row matters here, so its neighbours are not made.
const ON_THE_SHELF = `
  ALTER TABLE "Publication" DROP CONSTRAINT "Publication_editionId_fkey",
    DROP CONSTRAINT "Publication_revisionId_fkey";
  INSERT INTO "Publication" ("id", "entryId", "entryNumber", "editionId", "revisionId", "kind", "locale", "slug",
    "slugFolded", "kicker", "title", "standfirst", "titleHtml", "standfirstHtml", "bodyHtml", "bodyText",
    "documentVersion", "fieldsVersion", "entryVersion", "datelineAt", "firstPublishedAt", "updatedAt")
  SELECT gen_random_uuid(), gen_random_uuid(), 1, gen_random_uuid(), gen_random_uuid(), 'article', 'en', 'a' || n,
    'a' || n, k, 'T', '', 'T', '', '<p>T</p>', 'T', 1, 1, 1, now(), now(), now()
  FROM unnest(ARRAY[${pg.escapeLiteral(KICKER)}, '']) WITH ORDINALITY AS old(k, n)`;

it('What was on the shelf before kickers were printed as HTML keeps its kicker', async () => {
  const database = await makeTestDatabase(inject('testSocketFolder'), 'template1');
  const dir = mkdtempSync(join(tmpdir(), 'migrations-'));
  const client = new pg.Client({ connectionString: database.url });
  try {
    cpSync(join(MIGRATIONS_FOLDER, FOUNDATION), join(dir, FOUNDATION), { recursive: true });
    await migrate(database.url, { dir });
    await client.connect();
    await client.query(ON_THE_SHELF);
    await migrate(database.url);
    const { rows } = await client.query('SELECT "kickerHtml" FROM "Publication" ORDER BY 1');
    expect(rows.map((row) => row.kickerHtml)).toEqual(['', escapeHtml(KICKER)]);
  } finally {
    await client.end();
    rmSync(dir, { recursive: true });
    await database.drop();
  }
});
