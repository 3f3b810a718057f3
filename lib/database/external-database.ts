import pg from 'pg';
import { OperatorError } from '@/lib/operator-error';
import { connectionRefusal, publicPartOf, reasonOf } from './connection-refusal';
import { requireUsableDatabase } from './require-usable-database';
import { SESSION_TIMEOUTS, setRoleTimeouts } from './session-timeouts';

/** PostgreSQL 15, as `server_version_num` spells it. */
const OLDEST_VERSION_NUMBER = 150_000;

const CONNECT_TIMEOUT_MS = 5_000;

interface ServerFacts {
  encoding: string;
  versionNumber: number;
  isSuperuser: boolean;
  /** Whether the session has the timeouts that its client asked for, and not those of somebody else. */
  hasOwnTimeouts: boolean;
}

async function connected<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionTimeoutMillis: CONNECT_TIMEOUT_MS, ...config });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

async function readServerFacts(client: pg.Client): Promise<ServerFacts> {
  const { rows } = await client.query<ServerFacts>(
    `SELECT current_setting('server_encoding') AS encoding, current_setting('server_version_num')::int AS "versionNumber",
            current_setting('is_superuser') = 'on' AS "isSuperuser",
            (SELECT source = 'client' FROM pg_settings WHERE name = 'lock_timeout') AS "hasOwnTimeouts"`,
  );
  return rows[0] ?? { encoding: '', versionNumber: 0, isSuperuser: false, hasOwnTimeouts: false };
}

/** PgBouncer's error for the start parameters with which db() sets its timeouts: 08P01, protocol violation. */
function refusesParameters(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '08P01';
}

function poolerRefusal(url: string): OperatorError {
  return new OperatorError(
    `DATABASE_URL (${publicPartOf(url)}) leads to a pooler such as PgBouncer: set DATABASE_DIRECT_URL to the address of the PostgreSQL server behind it, which LISTEN and migrations need.`,
  );
}

/** Connects as the program will: with its timeouts as start parameters, which a pooler refuses or ignores, or through a pooler without. */
async function requireConnection(url: string, isPooled: boolean): Promise<ServerFacts> {
  const parameters = isPooled ? {} : SESSION_TIMEOUTS;
  const facts = await connected({ connectionString: url, ...parameters }, readServerFacts).catch(
    (error: unknown) => {
      throw refusesParameters(error) ? poolerRefusal(url) : connectionRefusal('DATABASE_URL', url, error);
    },
  );
  if (!isPooled && !facts.hasOwnTimeouts) throw poolerRefusal(url);
  return facts;
}

/** Returns a warning for the operator when the role's timeouts cannot be set. */
async function prepareDirectConnection(url: string, changesNothing: boolean): Promise<string | undefined> {
  const settings = Object.entries(SESSION_TIMEOUTS).map(([name, value]) => `${name} = ${value}`);
  const warning = (error: unknown) =>
    `The role of DATABASE_DIRECT_URL (${publicPartOf(url)}) cannot set its own timeouts (${reasonOf(error)}): set ${settings.join(', ')} for it with ALTER ROLE, so that abandoned statements end.`;
  const work = async (client: pg.Client) =>
    changesNothing ? undefined : setRoleTimeouts(client).then(() => undefined, warning);
  return connected({ connectionString: url }, work).catch((error: unknown) => {
    throw connectionRefusal('DATABASE_DIRECT_URL', url, error);
  });
}

/**
 * Throws an OperatorError unless the database at this address answers and can hold Arabic text. `directUrl` leads past a pooler; the same as
 * `url` when there is none. Returns warnings for the operator, such as that the role has more rights than it needs. Sets the role's
 * timeouts where there is a pooler, unless `changesNothing`.
 */
export async function requireExternalDatabase(
  url: string,
  directUrl = url,
  { changesNothing = false } = {},
): Promise<string | undefined> {
  const isPooled = directUrl !== url;
  // First, because a pooler's new connections begin with the role's timeouts.
  const warning = isPooled ? await prepareDirectConnection(directUrl, changesNothing) : undefined;
  const facts = await requireConnection(url, isPooled);
  if (facts.encoding !== 'UTF8') {
    throw new OperatorError(
      `The database at DATABASE_URL (${publicPartOf(url)}) is encoded in ${facts.encoding}: create one with ENCODING 'UTF8', which Arabic needs.`,
    );
  }
  if (facts.versionNumber < OLDEST_VERSION_NUMBER) {
    throw new OperatorError(
      `The database at DATABASE_URL (${publicPartOf(url)}) is too old: PostgreSQL 15 or newer is needed.`,
    );
  }
  const directName = isPooled ? 'DATABASE_DIRECT_URL' : 'DATABASE_URL';
  await connected({ connectionString: directUrl }, (client) => requireUsableDatabase(client, directName));
  const superuser = facts.isSuperuser
    ? `The role of DATABASE_URL (${publicPartOf(url)}) is a superuser, which can do far more than the newsroom needs: use a role that owns this database and nothing else.`
    : undefined;
  return [warning, superuser].filter(Boolean).join('\n') || undefined;
}
