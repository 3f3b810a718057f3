import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { makeTestDatabase } from '@/lib/testing/test-database';
import { migrate } from './migrate';

let dir: string;
let database: Awaited<ReturnType<typeof makeTestDatabase>>;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'migrations-'));
  database = await makeTestDatabase(inject('testSocketFolder'), 'template1');
});

afterEach(async () => {
  rmSync(dir, { recursive: true });
  await database.drop();
});

function write(name: string, script: string): void {
  mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(join(dir, name, 'migration.sql'), script);
}

async function query(text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

it('Migrations are applied once each, in the order of their names', async () => {
  write('2_fill', `INSERT INTO town VALUES ('الشارقة')`);
  write('1_make', 'CREATE TABLE town (name text);');
  expect(await migrate(database.url, { dir })).toEqual(['1_make', '2_fill']);
  expect(await migrate(database.url, { dir })).toEqual([]);
  expect(await query('SELECT name FROM town')).toEqual([{ name: 'الشارقة' }]);
});

it('Only the migrations of these names are applied, and the others later', async () => {
  write('1_make', 'CREATE TABLE town (name text);');
  write('2_more', 'CREATE TABLE street (name text);');
  expect(await migrate(database.url, { dir, only: ['1_make'] })).toEqual(['1_make']);
  expect(await migrate(database.url, { dir })).toEqual(['2_more']);
});

it('A function body with semicolons is applied as one statement', async () => {
  write('1_f', 'CREATE FUNCTION f() RETURNS int AS $$ BEGIN PERFORM 1; RETURN 7; END; $$ LANGUAGE plpgsql;');
  await migrate(database.url, { dir });
  expect(await query('SELECT f()')).toEqual([{ f: 7 }]);
});

it('Two processes that start at the same time migrate once', async () => {
  write('1_make', 'CREATE TABLE town (name text); SELECT pg_sleep(0.2);');
  const both = await Promise.all([migrate(database.url, { dir }), migrate(database.url, { dir })]);
  expect(both.flat()).toEqual(['1_make']);
});

it('A migration that fails is rolled back whole, and the ones before it stay', async () => {
  write('1_make', 'CREATE TABLE town (name text);');
  write('2_broken', 'CREATE TABLE street (name text); SELECT nothing FROM nowhere;');
  await expect(migrate(database.url, { dir })).rejects.toThrow(/^Migration 2_broken could not be applied/);
  expect(
    await query(`SELECT to_regclass('town') IS NULL AS town, to_regclass('street') IS NULL AS street`),
  ).toEqual([{ town: false, street: true }]);
  write('2_broken', 'CREATE TABLE street (name text);');
  expect(await migrate(database.url, { dir })).toEqual(['2_broken']);
});

it('A changed text of an applied migration stops the start before the database is changed', async () => {
  write('1_make', 'CREATE TABLE town (name text);');
  await migrate(database.url, { dir });
  write('1_make', 'CREATE TABLE town (name text, country text);');
  write('2_more', 'CREATE TABLE street (name text);');
  await expect(migrate(database.url, { dir })).rejects.toThrow(/1_make was changed/);
  expect(await query(`SELECT to_regclass('street') AS street`)).toEqual([{ street: null }]);
});

it('An older version does not start on the database of a newer one', async () => {
  write('1_make', 'CREATE TABLE town (name text);');
  write('2_more', 'ALTER TABLE town RENAME COLUMN name TO title;');
  await migrate(database.url, { dir });
  rmSync(join(dir, '2_more'), { recursive: true });
  await expect(migrate(database.url, { dir })).rejects.toThrow(/2_more, which this version does not know/);
});

it('Beside a version that serves, a migration that takes something away is refused, and one that adds is applied', async () => {
  write('1_make', 'CREATE TABLE town (name text);');
  await migrate(database.url, { dir });
  write('2_more', 'CREATE TABLE street (name text);');
  write('3_drop', 'DROP TABLE town;');
  writeFileSync(join(dir, '3_drop', 'destructive.allow'), 'No version reads it any more.');
  const beside = { dir, besideOlderVersion: true };
  await expect(migrate(database.url, beside)).rejects.toThrow(
    /^Migration 3_drop .*: stop the site, then start it again/,
  );
  expect(await query(`SELECT to_regclass('street') AS street`)).toEqual([{ street: null }]);
  rmSync(join(dir, '3_drop'), { recursive: true });
  expect(await migrate(database.url, beside)).toEqual(['2_more']);
});

it('A table is dropped only when the migration says that this is intended', async () => {
  write('1_make', 'CREATE TABLE town (name text);');
  await migrate(database.url, { dir });
  write('2_drop', 'DROP TABLE town;');
  await expect(migrate(database.url, { dir })).rejects.toThrow(/destructive\.allow/);
  writeFileSync(join(dir, '2_drop', 'destructive.allow'), 'The table was never used.');
  expect(await migrate(database.url, { dir })).toEqual(['2_drop']);
});

it('An older build goes on with a database to which a newer one has only added something', async () => {
  write('1_make', 'CREATE TABLE town (name text);');
  await migrate(database.url, { dir });
  write('2_more', 'ALTER TABLE town ADD COLUMN country text;');
  await migrate(database.url, { dir });
  rmSync(join(dir, '2_more'), { recursive: true });
  expect(await migrate(database.url, { dir })).toEqual([]);
});

it('An older build does not start with a database from which a newer one has taken something', async () => {
  write('1_make', 'CREATE TABLE town (name text, country text);');
  await migrate(database.url, { dir });
  write('2_less', 'ALTER TABLE town DROP COLUMN country;');
  writeFileSync(join(dir, '2_less', 'destructive.allow'), 'Nothing reads it.');
  await expect(migrate(database.url, { dir, besideOlderVersion: true })).rejects.toThrow(/2_less/);
  expect(await migrate(database.url, { dir })).toEqual(['2_less']);
  rmSync(join(dir, '2_less'), { recursive: true });
  await expect(migrate(database.url, { dir })).rejects.toThrow(/2_less, which this version does not know/);
});

it('Migrations are not ended by timeouts that the role has for the program', async () => {
  const [row] = await query('SELECT current_user AS role, current_database() AS name');
  const role = `ALTER ROLE ${row?.role} IN DATABASE ${row?.name}`;
  await query(`${role} SET statement_timeout = 100`);
  write('1_slow', 'SELECT pg_sleep(0.3);');
  expect(await migrate(database.url, { dir })).toEqual(['1_slow']);
});
