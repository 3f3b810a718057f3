import type pg from 'pg';
import { CONNECTIONS_OF_A_SITE } from '@/lib/database/pool-sizes';
import { type Finding, fault, ok, warning } from './finding';

const MAX_CLOCK_DIFFERENCE_S = 2;

async function one<Row extends pg.QueryResultRow>(client: pg.ClientBase, text: string): Promise<Row> {
  const { rows } = await client.query<Row>(text);
  if (!rows[0]) throw new Error('the database answered nothing');
  return rows[0];
}

/** Its version, and whether it accepts changes. */
export async function serverFinding(client: pg.ClientBase): Promise<Finding> {
  const row = await one<{ version: string; isReadOnly: boolean; size: string }>(
    client,
    `SELECT current_setting('server_version') AS version, pg_size_pretty(pg_database_size(current_database())) AS size,
            pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' AS "isReadOnly"`,
  );
  return row.isReadOnly
    ? fault(
        'The database accepts no changes, as a standby server does: set DATABASE_URL to the primary server.',
      )
    : ok(`PostgreSQL ${row.version} with ${row.size} of data.`);
}

/** Whether the connection is encrypted. A socket and a connection within this machine need not be. */
export async function encryptionFinding(client: pg.ClientBase): Promise<Finding> {
  const row = await one<{ isEncrypted: boolean; isLocal: boolean }>(
    client,
    `SELECT coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false) AS "isEncrypted",
            coalesce(inet_client_addr() IS NULL OR inet_client_addr() = inet_server_addr(), true) AS "isLocal"`,
  );
  if (row.isEncrypted) return ok('The connection to the database is encrypted.');
  return row.isLocal
    ? ok('The database is on this machine.')
    : warning(
        'The connection to the database is not encrypted: add ?sslmode=verify-full to DATABASE_URL, unless the network between is yours alone.',
      );
}

/** Connections left within the server's limit, and within those of the role and the database, of which -1 is none. What kind of program another role runs is not told. */
const FREE_CONNECTIONS = `
  SELECT least(
    current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
      - coalesce(current_setting('reserved_connections', true), '0')::int - count(*),
    (SELECT nullif(rolconnlimit, -1) FROM pg_roles WHERE rolname = current_user) - count(*) FILTER (WHERE usename = current_user),
    (SELECT nullif(datconnlimit, -1) FROM pg_database WHERE datname = current_database())
      - count(*) FILTER (WHERE datname = current_database())
  )::int AS free
  FROM pg_stat_activity WHERE datid IS NOT NULL AND usesysid IS NOT NULL AND pid <> pg_backend_pid()`;

/** Whether a second version beside the running one, as in a take-over, still finds connections. */
export async function connectionsFinding(client: pg.ClientBase, isRunning: boolean): Promise<Finding> {
  const { free } = await one<{ free: number }>(client, FREE_CONNECTIONS);
  const needed = isRunning ? CONNECTIONS_OF_A_SITE : 2 * CONNECTIONS_OF_A_SITE;
  const text = `The database has ${free} connections left, and ${needed} are needed for ${isRunning ? 'a new version beside the running one' : 'the site and a new version beside it'}`;
  if (free >= needed) return ok(`${text}.`);
  const advice = 'raise max_connections (or the limit of the role or the database), or end other programs';
  return free < CONNECTIONS_OF_A_SITE && !isRunning
    ? fault(`${text}: ${advice}.`)
    : warning(`${text}: ${advice}.`);
}

/** The database's clock decides what is due, expired and late; this machine's is in logs and certificates. */
export async function clockFinding(client: pg.ClientBase, now = Date.now): Promise<Finding> {
  const before = now();
  const { at } = await one<{ at: Date }>(client, 'SELECT clock_timestamp() AS at');
  const seconds = (at.getTime() - (before + now()) / 2) / 1_000;
  const difference = `${Math.abs(seconds).toFixed(1)} s ${seconds > 0 ? 'behind' : 'ahead of'} the database's`;
  return Math.abs(seconds) <= MAX_CLOCK_DIFFERENCE_S
    ? ok('The clocks of this machine and of the database agree.')
    : warning(
        `This machine's clock is ${difference}: let both follow the same time servers (NTP), or times in the newsroom and in logs contradict each other.`,
      );
}
