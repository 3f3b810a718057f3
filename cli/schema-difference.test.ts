import pg from 'pg';
import { expect, it } from 'vitest';
import { schemaDifference } from './schema-difference';

const url = process.env.DATABASE_URL ?? '';

it('All migrations together create exactly the tables that the schema describes', async () => {
  expect(await schemaDifference(url)).toBe('');
});

it('A column that exists only in the database is reported', async () => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('ALTER TABLE "Section" ADD COLUMN "forgotten" text');
  await client.end();
  expect(await schemaDifference(url)).toContain('DROP COLUMN "forgotten"');
});
