import pg from 'pg';

/**
 * Timeouts that PostgreSQL enforces, in milliseconds. `lock_timeout` is below RESPONSE_TIMEOUT_MS, so that waiting for a locked row
 * ends with an error and not with a cut connection. The others end statements and transactions that no client waits for any
 * more and that would go on holding locks.
 */
export const SESSION_TIMEOUTS = {
  lock_timeout: 4_000,
  statement_timeout: 10_000,
  idle_in_transaction_session_timeout: 30_000,
};

/**
 * Makes the timeouts the defaults of this role in this database, for connections through a pooler: PgBouncer refuses them as start
 * parameters, and a `SET` would concern another client's transaction. A role may do so for itself. Timeouts that the operator
 * has set already are left alone. Connections that a pooler holds open keep theirs until it closes them (PgBouncer's
 * `server_lifetime`, an hour). `client` must be connected past the pooler.
 */
export async function setRoleTimeouts(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ name: keyof typeof SESSION_TIMEOUTS; database: string }>(
    `SELECT name, current_database() AS database FROM pg_settings WHERE name = ANY($1) AND reset_val = '0'`,
    [Object.keys(SESSION_TIMEOUTS)],
  );
  for (const { name, database } of rows) {
    await client.query(
      `ALTER ROLE CURRENT_USER IN DATABASE ${pg.escapeIdentifier(database)} SET ${name} = ${SESSION_TIMEOUTS[name]}`,
    );
  }
}
