import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDb, db } from '@/lib/db';
import { openTunnel } from '@/lib/testing/tunnel';
import { databaseRefusal } from './database-refusal';
import { findDatabaseFailure } from './find-database-failure';

let outside: pg.Client;

beforeAll(async () => {
  outside = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await outside.connect();
});
afterAll(() => outside.end());

const thrownBy = (work: PromiseLike<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

/** The error of a query that ends with this SQLSTATE, as PostgreSQL sends it for the real reason. */
const raised = (sqlstate: string) =>
  thrownBy(
    db().$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'for a test' USING ERRCODE = '${sqlstate}'; END $$`),
  );

describe('What a raw query throws', () => {
  it('while another session holds the row says that the database is busy', async () => {
    await outside.query('BEGIN; SELECT * FROM "List" FOR UPDATE');
    const error = await thrownBy(db().$executeRaw`UPDATE "List" SET "nameEn" = 'waits'`);
    await outside.query('ROLLBACK');
    expect(error).toMatchObject({ code: 'P2010' });
    expect(findDatabaseFailure(error)).toBe('busy');
    expect(databaseRefusal(error)).toMatchObject({ code: 'busy', issues: [{ path: '', key: 'busy' }] });
  });

  it('when its connection receives nothing says that the database is away', async () => {
    const direct = process.env.DATABASE_URL ?? '';
    const tunnel = await openTunnel(direct);
    await closeDb();
    process.env.DATABASE_URL = tunnel.url;
    await db().$queryRaw`SELECT 1`;
    tunnel.pause();
    const error = await thrownBy(db().$queryRaw`SELECT 1`);
    await closeDb();
    tunnel.close();
    process.env.DATABASE_URL = direct;
    expect(error).toMatchObject({ code: 'P2010' });
    expect(databaseRefusal(error)).toMatchObject({ code: 'unavailable', issues: [{ key: 'unavailable' }] });
  });

  it.each([
    ['53100', 'full', 'storage.full'],
    ['25006', 'readOnly', 'storage.readOnly'],
    ['53300', 'busy', 'busy'],
    ['57014', 'busy', 'busy'],
    ['55P03', 'busy', 'busy'],
    ['40001', 'conflict', 'busy'],
    ['40P01', 'conflict', 'busy'],
    ['57P01', 'away', 'unavailable'],
    ['57P02', 'away', 'unavailable'],
    ['57P03', 'away', 'unavailable'],
    ['58030', 'away', 'unavailable'],
  ])('with SQLSTATE %s means %s', async (sqlstate, failure, key) => {
    const error = await raised(sqlstate);
    expect(findDatabaseFailure(error)).toBe(failure);
    expect(databaseRefusal(error)?.issues).toEqual([{ path: '', key }]);
  });

  it.each(['23505', '22012', '42601', 'P0001'])(
    'with SQLSTATE %s is no failure of the database',
    async (sqlstate) => {
      const error = await raised(sqlstate);
      expect(error).not.toBeNull();
      expect(findDatabaseFailure(error)).toBeNull();
      expect(databaseRefusal(error)).toBeNull();
    },
  );
});
