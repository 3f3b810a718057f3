import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { UserActor } from '@/lib/auth/types';
import { signedIn } from '@/lib/testing/cast';
import { givenManyMedia } from '@/lib/testing/given-many-media';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { statementIssues } from '@/lib/testing/statement-issues';
import { countMissingAlt } from './count-missing-alt';
import { getMedia } from './get-media';
import { listMedia } from './list-media';
import { listUploaders } from './list-uploaders';
import { listUses } from './list-uses';

const SIZE = 50;

let omar: UserActor;
let client: pg.Client;
let middle: { id: string; at: string };

beforeAll(async () => {
  omar = await signedIn('omar');
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await givenManyMedia(client, [(await signedIn('sara')).userId, omar.userId]);
  const { rows } = await client.query(
    `SELECT "id", (extract(epoch FROM "createdAt") * 1000)::bigint::text AS "at" FROM "Media" ORDER BY "createdAt" DESC, "id" DESC OFFSET 25000 LIMIT 1`,
  );
  middle = rows[0];
}, 240_000);

afterAll(() => client.end());

const QUERIES: Record<string, () => Promise<unknown>> = {
  'all, the first page': () => listMedia(omar, { size: SIZE }),
  'all, a page in the middle': () => listMedia(omar, { size: SIZE, after: `${middle.at}.${middle.id}` }),
  'all, backwards': () => listMedia(omar, { size: SIZE, before: `${middle.at}.${middle.id}` }),
  files: () => listMedia(omar, { size: SIZE, kind: 'file' }),
  'those of one person': () => listMedia(omar, { size: SIZE, uploaderId: omar.userId }),
  'of some days': () => listMedia(omar, { size: SIZE, from: '2022-01-01', to: '2022-01-31' }),
  'pictures of some days': () =>
    listMedia(omar, { size: SIZE, kind: 'image', from: '2022-01-01', to: '2022-01-31' }),
  'unused ones': () => listMedia(omar, { size: SIZE, only: 'unused' }),
  'those without an alternative text': () => listMedia(omar, { size: SIZE, only: 'missingAlt' }),
  'those that could not be prepared': () => listMedia(omar, { size: SIZE, only: 'failed' }),
  'unused ones of one person': () => listMedia(omar, { size: SIZE, only: 'unused', uploaderId: omar.userId }),
  'unused ones by a common word': () => listMedia(omar, { size: SIZE, only: 'unused', query: 'picture' }),
  'by a rare word': () => listMedia(omar, { size: SIZE, query: '49999' }),
  'by a common word': () => listMedia(omar, { size: SIZE, query: 'picture' }),
  'by a common word, a page in the middle': () =>
    listMedia(omar, { size: SIZE, query: 'صورة', after: `${middle.at}.${middle.id}` }),
  'by a word of one letter': () => listMedia(omar, { size: SIZE, query: 'ص' }),
  'by an unknown word': () => listMedia(omar, { size: SIZE, query: 'zebra' }),
  'who has uploaded any': () => listUploaders(omar),
  'one of them': () => getMedia(omar, middle.id),
  'its uses': () => listUses(omar, middle.id),
  'the count without an alternative text': () => countMissingAlt(omar),
};

it.each(Object.keys(QUERIES))(
  'Of fifty thousand pictures and files, %s: nothing is read that grows with them',
  async (name) => {
    const statements = await recordedStatements(() => QUERIES[name]?.() ?? Promise.reject());
    expect(statements.length).toBeGreaterThan(0);
    for (const each of statements) expect(await statementIssues(client, each)).toEqual([]);
  },
);

it('Where one person has uploaded everything, nothing is looked for of those who have uploaded nothing', async () => {
  await client.query(
    `INSERT INTO "User" SELECT (jsonb_populate_record(u, jsonb_build_object('id', gen_random_uuid(), 'email', n || '@example.org'))).*
       FROM "User" u, generate_series(1, 300) n WHERE u."id" = $1`,
    [omar.userId],
  );
  await client.query('UPDATE "Media" SET "createdById" = $1 WHERE "createdById" <> $1', [omar.userId]);
  await client.query('ANALYZE "Media", "User"');
  for (const { text, values } of await recordedStatements(() => listUploaders(omar))) {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${text}`, [...values]);
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).not.toMatch(/Seq Scan on "Media"/);
  }
  expect((await listUploaders(omar)).map(({ id }) => id)).toEqual([omar.userId]);
}, 60_000);
