import pg from 'pg';
import { OperatorError } from '@/lib/operator-error';

const OLDEST_RELEASE = 150_000;

/** The address without its password, for messages. */
function shown(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}${port ? `:${port}` : ''}${pathname}`;
  } catch {
    return 'its address';
  }
}

function reasonOf(error: unknown): string {
  // A refused connection to a name with several addresses arrives as several errors in one.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}

interface About {
  encoding: string;
  release: number;
  superuser: boolean;
}

async function askAbout(url: string): Promise<About> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<About>(
      `SELECT current_setting('server_encoding') AS encoding, current_setting('server_version_num')::int AS release,
              current_setting('is_superuser') = 'on' AS superuser`,
    );
    return rows[0] ?? { encoding: '', release: 0, superuser: false };
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Throws an OperatorError unless the database at this address answers and can hold Arabic text. Answers with a sentence
 * for the operator when there is something to know.
 */
export async function requireExternalDatabase(url: string): Promise<string | undefined> {
  const about = await askAbout(url).catch((error: unknown) => {
    throw new OperatorError(
      `No database answers at DATABASE_URL (${shown(url)}: ${reasonOf(error)}): start that server or correct DATABASE_URL; leave it empty to use the embedded database.`,
    );
  });
  if (about.encoding !== 'UTF8') {
    throw new OperatorError(
      `The database at DATABASE_URL (${shown(url)}) is encoded in ${about.encoding}: make one with ENCODING 'UTF8', Arabic needs it.`,
    );
  }
  if (about.release < OLDEST_RELEASE) {
    throw new OperatorError(
      `The database at DATABASE_URL (${shown(url)}) is too old: PostgreSQL 15 or newer is needed.`,
    );
  }
  return about.superuser
    ? `The role of DATABASE_URL (${shown(url)}) is a superuser, which can do far more than the newsroom needs: use a role that owns this database and nothing else.`
    : undefined;
}
