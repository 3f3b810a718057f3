import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { OWNER, SUPERUSER } from '@/lib/database/cluster';
import { queryAsSuperuser } from '@/lib/database/embedded-server';
import { readEnv } from '@/lib/env';
import { castUser } from '@/lib/testing/cast';
import { openFakePooler } from '@/lib/testing/fake-pooler';
import { hasPgBouncer, startPgBouncer } from '@/lib/testing/pgbouncer';
import { makeTestDatabase, testDatabaseUrl } from '@/lib/testing/test-database';
import { newsroomFindings } from './newsroom-findings';
import { clockFinding, connectionsFinding } from './server-findings';

const url = process.env.DATABASE_URL ?? '';
const socketFolder = inject('testSocketFolder');
const client = new pg.Client({ connectionString: url });
beforeAll(() => client.connect());
afterAll(() => client.end());

/** The findings as `level: text`, one line each. */
async function linesOf(variables: Record<string, string> = {}): Promise<string> {
  const env = readEnv({ DATABASE_URL: url, ...variables });
  const { findings } = await newsroomFindings({ env, given: new Set(), site: null });
  return findings.map(({ level, text }) => `${level}: ${text}`).join('\n');
}

/** What must not change when somebody looks. */
async function stateOf(): Promise<unknown> {
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM pg_class) AS tables, (SELECT count(*)::int FROM pg_db_role_setting) AS settings,
            (SELECT count(*)::int FROM "Secret") AS secrets`,
  );
  return rows;
}

describe('A healthy newsroom', () => {
  it('has no fault, and is not changed by looking', async () => {
    await castUser('layla');
    const before = await stateOf();
    const lines = await linesOf();
    expect(lines).not.toMatch(/^(?:fault|unknown|warning)/m);
    expect(lines).toMatch(/ok: PostgreSQL 18/);
    expect(lines).toMatch(/ok: All \d+ migrations are applied/);
    expect(lines).toContain('ok: Every index is usable.');
    expect(lines).toContain('ok: Notifications arrive at the database.');
    expect(await stateOf()).toEqual(before);
  });
});

describe('An operator is told', () => {
  afterEach(async () => {
    await client.query(`DELETE FROM "Secret"; DELETE FROM "Purge"; UPDATE "PurgeState" SET "isOn" = false`);
  });

  it('that the database is away', async () => {
    expect(await linesOf({ DATABASE_URL: 'postgresql://m:hush@127.0.0.1:1/m' })).toMatch(
      /^fault: No database answers at DATABASE_URL \(127\.0\.0\.1:1\/m: [^\n]*start that server[^\n]*$/,
    );
  });

  it('that background tasks have failed, or that nobody runs them', async () => {
    await client.query(
      `INSERT INTO pgboss.job (name, state, start_after)
       VALUES ('rerender-publications', 'failed', now()), ('rerender-publications', 'created', now() - interval '10 minutes')`,
    );
    const lines = await linesOf();
    expect(lines).toMatch(/^warning: 1 background tasks have been due for .*"npm run worker" runs\.$/m);
    expect(lines).toMatch(/^warning: 1 background tasks have failed for good: /m);
    await client.query('DELETE FROM pgboss.job');
    expect(await linesOf()).toContain('ok: No background task has failed or is late.');
  });

  it('that searches would find nothing', async () => {
    const creation = `OWNER ${OWNER} ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C'`;
    await queryAsSuperuser(socketFolder, `CREATE DATABASE locale_c TEMPLATE template0 ${creation}`);
    const lines = await linesOf({ DATABASE_URL: testDatabaseUrl(socketFolder, 'locale_c') });
    await queryAsSuperuser(socketFolder, 'DROP DATABASE locale_c WITH (FORCE)');
    expect(lines).toMatch(/^fault: .*knows no Arabic letters/);
  });

  it('that the role may do everything on the server', async () => {
    const superuser = url.replace(`//${OWNER}@`, `//${SUPERUSER}@`);
    expect(await linesOf({ DATABASE_URL: superuser })).toMatch(/warning: The role .* is a superuser/);
  });

  it('that migrations are missing', async () => {
    await client.query('BEGIN');
    await client.query(
      `DELETE FROM _prisma_migrations WHERE migration_name = (SELECT max(migration_name) FROM _prisma_migrations)`,
    );
    await client.query('COMMIT');
    const lines = await linesOf();
    expect(lines).toMatch(/warning: The next start applies 1 migrations: \d+_\w+\./);
  });

  it('that an index was left invalid', async () => {
    const admin = new pg.Client({ connectionString: url.replace(`//${OWNER}@`, `//${SUPERUSER}@`) });
    await admin.connect();
    const set = (isValid: boolean) =>
      admin.query(`UPDATE pg_index SET indisvalid = ${isValid} WHERE indexrelid = '"Entry_pkey"'::regclass`);
    await set(false);
    const lines = await linesOf();
    await set(true);
    await admin.end();
    expect(lines).toContain('fault: The index "Entry_pkey" is invalid');
  });

  it('that the secret is another one than that of the other processes', async () => {
    await client.query(
      `INSERT INTO "Secret" ("name", "value") VALUES ('auth', 'secret:${'abcdefghij'.repeat(4)}')`,
    );
    const lines = await linesOf({ AUTH_SECRET: 'klmnopqrst'.repeat(4) });
    expect(lines).toMatch(/fault: AUTH_SECRET is not the secret/);
    expect(lines).not.toContain('abcdefghij');
  });

  it('that nobody has changed the one-time password, and when it has expired', async () => {
    const { id } = await castUser('layla');
    const set = (expiry: string) =>
      client.query(
        `UPDATE "User" SET "mustChangePassword" = true, "passwordExpiresAt" = ${expiry} WHERE "id" = $1`,
        [id],
      );
    await set(`now() + interval '1 day'`);
    expect(await linesOf()).toMatch(/warning: The administrator .* still has a one-time password/);
    await set(`now() - interval '1 day'`);
    expect(await linesOf()).toMatch(/warning: The one-time password .* has expired: npm run password -- /);
    const OIDC = {
      OIDC_ISSUER: 'https://id.example',
      OIDC_CLIENT_ID: 'markaz',
      OIDC_CLIENT_SECRET: 'secret',
    };
    await client.query(
      `INSERT INTO "OidcIdentity" ("id", "userId", "issuer", "subject") VALUES (gen_random_uuid(), $1, 'https://id.example/', 'l-1')`,
      [id],
    );
    expect(await linesOf(OIDC)).toMatch(/ok: One administrator has a password or a connected account/);
    expect(await linesOf({ ...OIDC, OIDC_ISSUER: 'https://other.example' })).toMatch(/has expired: npm run/);
    await client.query('UPDATE "User" SET "mustChangePassword" = false');
    expect(await linesOf()).toMatch(/warning: The administrator .* has taken the e-mail address back/);
    await client.query('UPDATE "User" SET "passwordExpiresAt" = NULL, "deactivatedAt" = now()');
    expect(await linesOf()).toMatch(/fault: No administrator is active/);
    await client.query('UPDATE "User" SET "deactivatedAt" = NULL');
  });

  it('that purges wait, and that another process has a cache in front', async () => {
    await client.query(`UPDATE "PurgeState" SET "isOn" = true, "lastFailure" = 'HTTP 405'`);
    await client.query(
      `INSERT INTO "Purge" ("keys", "changedAt") VALUES (ARRAY['*'], clock_timestamp() - interval '1 minute')`,
    );
    expect(await linesOf({ PURGE_URL: 'http://127.0.0.1:1/' })).toMatch(
      /fault: 1 changes wait for the cache in front, .*\(HTTP 405\)/,
    );
    expect(await linesOf()).toMatch(/warning: Another process of this newsroom has PURGE_URL/);
  });

  it('that the database is only a standby, or read-only', async () => {
    await client.query(
      `ALTER ROLE CURRENT_USER IN DATABASE ${new URL(url).pathname.slice(1)} SET default_transaction_read_only = on`,
    );
    const lines = await linesOf();
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    await admin.query('SET default_transaction_read_only = off');
    await admin.query(
      `ALTER ROLE CURRENT_USER IN DATABASE ${new URL(url).pathname.slice(1)} RESET default_transaction_read_only`,
    );
    await admin.end();
    expect(lines).toMatch(/fault: The database accepts no changes/);
  });

  it('that tables belong to another role', async () => {
    const target = await makeTestDatabase(socketFolder);
    const admin = new pg.Client({ connectionString: target.url.replace(`//${OWNER}@`, `//${SUPERUSER}@`) });
    await admin.connect();
    await admin.query(`ALTER TABLE "WriteProbe" OWNER TO ${SUPERUSER}`);
    await admin.end();
    const lines = await linesOf({ DATABASE_URL: target.url });
    await target.drop();
    expect(lines).toMatch(/fault: The table WriteProbe belongs to the role postgres/);
  });

  it('that too few connections are left for a second version', async () => {
    const limit = (count: number) =>
      client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} CONNECTION LIMIT ${count}`);
    await limit(30);
    const [alone, beside] = [await connectionsFinding(client, false), await connectionsFinding(client, true)];
    await limit(10);
    const none = await connectionsFinding(client, false);
    await limit(-1);
    expect([alone.level, beside.level, none.level]).toEqual(['warning', 'ok', 'fault']);
  });

  it('that the clocks differ', async () => {
    const behind = await clockFinding(client, () => Date.now() - 60_000);
    expect(behind).toMatchObject({ level: 'warning', text: expect.stringMatching(/60\.\d s behind/) });
  });

  it('that there is a pooler, and when DATABASE_DIRECT_URL leads to it too', async () => {
    const pooler = await openFakePooler(url);
    expect(await linesOf({ DATABASE_URL: pooler.url })).toMatch(/^fault: .* leads to a pooler/);
    const before = await stateOf();
    expect(await linesOf({ DATABASE_URL: pooler.url, DATABASE_DIRECT_URL: url })).toContain(
      'ok: Notifications arrive at DATABASE_DIRECT_URL.',
    );
    expect(await stateOf()).toEqual(before);
    pooler.close();
  });

  it.runIf(hasPgBouncer())(
    'that no notification arrives through PgBouncer (skipped where PgBouncer is not installed)',
    async () => {
      const pooler = await startPgBouncer(url);
      const lines = await linesOf({
        DATABASE_URL: `${pooler.url}?application_name=a`,
        DATABASE_DIRECT_URL: pooler.url,
      });
      pooler.stop();
      expect(lines).toMatch(/fault: No notification arrives at DATABASE_DIRECT_URL/);
    },
  );

  it('that DATABASE_DIRECT_URL leads to another database', async () => {
    const other = await makeTestDatabase(socketFolder, 'template1');
    const lines = await linesOf({ DATABASE_DIRECT_URL: other.url });
    await other.drop();
    expect(lines).toMatch(
      /fault: No notification arrives at DATABASE_DIRECT_URL: it leads to a pooler, or to another database/,
    );
  });
});
