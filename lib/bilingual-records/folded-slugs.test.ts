import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { migrate } from '@/lib/database/migrate';
import { MIGRATIONS_FOLDER } from '@/lib/database/migration-files';
import { foldSlug, isSlug } from '@/lib/i18n/slug';
import { makeTestDatabase } from '@/lib/testing/test-database';

const MIGRATION = '20261125214000_folded_slugs';
const TABLES = ['Person', 'Section', 'Topic', 'Series'] as const;
/** The columns without a default that each table has besides names and slugs, and their values in SQL. */
const REQUIRED: Record<(typeof TABLES)[number], [columns: string, values: string]> = {
  Person: [', "gender"', `, 'female'`],
  Section: [', "position"', ', n'],
  Topic: ['', ''],
  Series: ['', ''],
};

let database: Awaited<ReturnType<typeof makeTestDatabase>>;
let client: pg.Client;
let dir: string;

/** A database of the version before the folded slugs. */
beforeEach(async () => {
  database = await makeTestDatabase(inject('testSocketFolder'), 'template1');
  dir = mkdtempSync(join(tmpdir(), 'migrations-'));
  const isEarlier = (path: string) => !path.includes('/2') || path.slice(path.indexOf('/2') + 1) < MIGRATION;
  cpSync(MIGRATIONS_FOLDER, dir, { recursive: true, filter: isEarlier });
  await migrate(database.url, { dir });
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterEach(async () => {
  await client.end();
  rmSync(dir, { recursive: true });
  await database.drop();
});

/** Adds a row for each slug, in the order of the slugs. */
async function givenRows(table: (typeof TABLES)[number], slugs: string[]): Promise<void> {
  const [columns, values] = REQUIRED[table];
  await client.query(
    `INSERT INTO "${table}" ("id", "slugAr", "slugEn", "nameAr", "nameEn"${columns})
     SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, slug, slug, slug, slug${values}
     FROM unnest($1::text[]) WITH ORDINALITY AS given(slug, n)`,
    [slugs],
  );
}

async function foldedSlugs(table: string): Promise<[slug: string, folded: string][]> {
  const { rows } = await client.query(
    `SELECT "slugAr", "slugArFolded", "slugEn", "slugEnFolded" FROM "${table}" ORDER BY "id"`,
  );
  return rows.flatMap((row) => [
    [row.slugAr, row.slugArFolded],
    [row.slugEn, row.slugEnFolded],
  ]);
}

it('The upgrade folds every letter that a slug can hold as foldSlug does', async () => {
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const letters = characters.filter((letter) => isSlug(letter));
  expect(letters.length).toBeGreaterThan(150);
  // Each letter in a slug of its own, and all of them in one, which is longer than slugs are.
  const slugs = [...letters.map((letter, index) => `${letter}-${index}`), `${letters.join('')}-all`];
  for (const table of TABLES) await givenRows(table, slugs);
  await migrate(database.url);
  for (const table of TABLES) {
    const folded = await foldedSlugs(table);
    expect(folded).toHaveLength(2 * slugs.length);
    expect(folded).toEqual(folded.map(([slug]) => [slug, foldSlug(slug)]));
  }
});

it('The upgrade keeps every row of slugs that fold alike, the oldest under the folded form', async () => {
  const alike = ['أمن', 'امن', 'إمن', 'other'];
  for (const table of TABLES) await givenRows(table, alike);
  await migrate(database.url);
  for (const table of TABLES) {
    const folded = (await foldedSlugs(table)).map(([, form]) => form);
    expect(folded).toEqual(['امن', 'امن', 'امن~2', 'امن~2', 'امن~3', 'امن~3', 'other', 'other']);
  }
});
