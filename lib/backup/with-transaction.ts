import { Socket } from 'node:net';
import pg from 'pg';

const CONNECT_TIMEOUT_MS = 5_000;

/**
 * What the transaction of a backup or a restore needs: no timeouts, because a large table takes minutes, apart from the one for waiting
 * for a lock; and one spelling of dates and bytes, whatever the server's settings are. LOCAL, because behind a pooler other
 * programs use the same session afterwards. None of these statements takes a snapshot.
 */
const SETTINGS = `
  SET LOCAL statement_timeout = 0;
  SET LOCAL idle_in_transaction_session_timeout = 0;
  SET LOCAL lock_timeout = '5s';
  SET LOCAL timezone = 'UTC';
  SET LOCAL datestyle = 'ISO';
  SET LOCAL intervalstyle = 'postgres';
  SET LOCAL bytea_output = 'hex';
  SET LOCAL extra_float_digits = 1;
  SET LOCAL search_path = public;
`;

type TransactionOptions = {
  url: string;
  /** What follows BEGIN, such as `READ ONLY`. */
  mode?: string;
  signal?: AbortSignal;
};

/** Closing in order would wait for the rest of an answer that is not read any more. */
function cut(client: pg.Client): void {
  const { stream } = client.connection;
  if (stream instanceof Socket) stream.destroy();
}

/**
 * Runs `work` in one transaction on a connection of its own. A failure, or the signal, cuts the connection, so that the server rolls
 * back. Throws the driver's error when the connection cannot be made.
 */
export async function withTransaction<T>(
  { url, mode = '', signal }: TransactionOptions,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
  });
  client.on('error', () => {});
  const onAbort = () => cut(client);
  signal?.addEventListener('abort', onAbort);
  try {
    await client.connect();
    await client.query(`BEGIN ${mode}; ${SETTINGS}`);
    const result = await work(client);
    await client.query('COMMIT');
    await client.end();
    return result;
  } catch (error) {
    cut(client);
    throw error;
  } finally {
    signal?.removeEventListener('abort', onAbort);
  }
}
