import pg from 'pg';
import { OperatorError } from '@/lib/operator-error';

/** PostgreSQL 15, as `server_version_num` spells it. */
const OLDEST_VERSION_NUMBER = 150_000;

/** Host, port and database of a URL, without its user and password, for messages. */
function publicPartOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    return 'its address';
  }
}

function reasonOf(error: unknown): string {
  // When a host name has several addresses, Node reports the failure of each in one AggregateError.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}

interface ServerFacts {
  encoding: string;
  versionNumber: number;
  isSuperuser: boolean;
}

async function readServerFacts(url: string): Promise<ServerFacts> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<ServerFacts>(
      `SELECT current_setting('server_encoding') AS encoding, current_setting('server_version_num')::int AS "versionNumber",
              current_setting('is_superuser') = 'on' AS "isSuperuser"`,
    );
    return rows[0] ?? { encoding: '', versionNumber: 0, isSuperuser: false };
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Throws an OperatorError unless the database at this address answers and can hold Arabic text. Returns a warning for the
 * operator when the role has more rights than it needs.
 */
export async function requireExternalDatabase(url: string): Promise<string | undefined> {
  const facts = await readServerFacts(url).catch((error: unknown) => {
    throw new OperatorError(
      `No database answers at DATABASE_URL (${publicPartOf(url)}: ${reasonOf(error)}): start that server or correct DATABASE_URL; leave it empty to use the embedded database.`,
    );
  });
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
  return facts.isSuperuser
    ? `The role of DATABASE_URL (${publicPartOf(url)}) is a superuser, which can do far more than the newsroom needs: use a role that owns this database and nothing else.`
    : undefined;
}
