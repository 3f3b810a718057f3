import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { closeDb, db } from '@/lib/db';
import { queryAsSuperuser } from './embedded-server';
import { findDatabaseFailure } from './find-database-failure';
import { createWriteProbe } from './write-probe';

let outside: pg.Client;
let name: string;

beforeAll(async () => {
  outside = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await outside.connect();
  const { rows } = await outside.query('SELECT current_database() AS name');
  name = pg.escapeIdentifier(rows[0].name);
});
afterEach(async () => {
  await outside.query('ROLLBACK');
  await outside.query(`ALTER DATABASE ${name} RESET ALL`);
  await closeDb();
});
afterAll(() => outside.end());

describe('Whether anything can be stored', () => {
  it('is answered with yes by a healthy database, again and again, from a table that does not grow', async () => {
    for (let round = 0; round < 40; round += 1) expect(await createWriteProbe()()).toBe(true);
    expect(await db().writeProbe.count()).toBeLessThanOrEqual(64);
  });

  it('is asked once for all callers', async () => {
    const canWrite = createWriteProbe();
    await db().writeProbe.deleteMany();
    await Promise.all(Array.from({ length: 100 }, canWrite));
    expect(await db().writeProbe.count()).toBe(1);
  });

  it('is answered with no by a database that accepts no changes, and readers are still served', async () => {
    await outside.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    expect(await createWriteProbe()()).toBe(false);
    expect(await db().list.count()).toBeGreaterThan(0);
    const error: unknown = await db()
      .writeProbe.deleteMany()
      .catch((thrown: unknown) => thrown);
    expect(findDatabaseFailure(error)).toBe('readOnly');
  });

  it('is answered with no when there is no space for another file', async () => {
    // Stands for a full disk: both end the query when the temporary file is written. Only a superuser may set it.
    const limit = `ALTER DATABASE ${name} SET temp_file_limit = '100kB'`;
    await queryAsSuperuser(inject('testSocketFolder'), limit);
    expect(await createWriteProbe()()).toBe(false);
    expect(await db().list.count()).toBeGreaterThan(0);
    await queryAsSuperuser(inject('testSocketFolder'), `ALTER DATABASE ${name} RESET temp_file_limit`);
    await closeDb();
    expect(await createWriteProbe()()).toBe(true);
  });

  it('is answered with yes while a backup reads every table', async () => {
    await outside.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await outside.query('LOCK TABLE "WriteProbe" IN ACCESS SHARE MODE');
    await outside.query('SELECT * FROM "WriteProbe"');
    expect(await createWriteProbe()()).toBe(true);
  });

  it('is answered with yes although a frozen process holds one of the rows', async () => {
    for (let round = 0; round < 20; round += 1) await createWriteProbe()();
    await outside.query('BEGIN');
    await outside.query('SELECT 1 FROM "WriteProbe" LIMIT 1 FOR UPDATE');
    const answers: boolean[] = [];
    for (let round = 0; round < 3; round += 1) answers.push(await createWriteProbe()());
    expect(answers).toContain(true);
  });
});
