import pg from 'pg';

const TIMEOUT_MS = 5_000;

/** Runs `work` over a connection of its own: for the front process, which has no other and needs one rarely. */
export async function withOwnConnection<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
  });
  // A connection that is lost while nobody waits for it would end the process otherwise.
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
