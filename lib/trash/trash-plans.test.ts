import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { statementIssues } from '@/lib/testing/statement-issues';
import { listTrash } from './list-trash';

const PIECES = 6_000;
const SIZE = 50;

let client: pg.Client;
let omar: UserActor;
let sara: UserActor;
let middle: string;

/** Copies of a draft, all in the trash, some at the same instant; Sara began every third. */
const INSERT = `
  INSERT INTO "Entry"
  SELECT copy.* FROM "Entry" AS original, generate_series(1, ${PIECES}) AS n
  CROSS JOIN LATERAL jsonb_populate_record(original, jsonb_build_object('id', gen_random_uuid(), 'number', 1000 + n,
    'trashedAt', timestamptz '2026-01-01' + n / 4 * interval '1 minute', 'createdById', CASE n % 3 WHEN 0 THEN $2::uuid ELSE $3::uuid END)) AS copy
  WHERE original."id" = $1`;

beforeAll(async () => {
  [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
  const { entryId } = await givenEntry({ en: {} });
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(INSERT, [entryId, sara.userId, omar.userId]);
  await client.query('VACUUM (ANALYZE)');
  middle = `${Date.parse('2026-01-01T12:00:00Z')}-3880`;
}, 120_000);

afterAll(() => client.end());

const QUERIES: Record<string, () => Promise<unknown>> = {
  'the first page': () => listTrash(omar, { size: SIZE }),
  'a page in the middle': () => listTrash(omar, { size: SIZE, after: middle }),
  'a page in the middle, backwards': () => listTrash(omar, { size: SIZE, before: middle }),
  'the first page of an author': () => listTrash(sara, { size: SIZE }),
  'a page in the middle of an author': () => listTrash(sara, { size: SIZE, after: middle }),
};

it.each(Object.keys(QUERIES))('Of a full trash, %s: nothing is read that grows with it', async (name) => {
  const statements = await recordedStatements(() => QUERIES[name]?.() ?? Promise.reject());
  expect(statements.length).toBeGreaterThan(0);
  for (const each of statements) expect(await statementIssues(client, each)).toEqual([]);
});

it('The pages of a full trash show each piece once, also those of one instant', async () => {
  const first = await listTrash(omar, { size: 7 });
  const second = await listTrash(omar, { size: 7, after: first.next ?? '' });
  const numbers = [...first.rows, ...second.rows].map(({ number }) => number);
  expect(numbers).toEqual(Array.from({ length: 14 }, (_, index) => 1000 + PIECES - index));
  expect((await listTrash(omar, { size: 7, before: second.previous ?? '' })).rows).toEqual(first.rows);
});
