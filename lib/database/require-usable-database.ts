import pg from 'pg';
import { OperatorError } from '@/lib/operator-error';
import { reasonOf } from './connection-refusal';

const CREATION = "CREATE DATABASE … OWNER … TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'";

/** SQLSTATEs: insufficient_privilege; feature_not_supported and undefined_file, for an extension that is not installed. */
const NO_RIGHTS = '42501';
/** read_only_sql_transaction: a standby server. It can be read, for a backup; who writes is refused later. */
const READ_ONLY = '25006';
const NOT_INSTALLED = new Set(['0A000', '58P01']);

const QUEUE_SCHEMA = 'pgboss';

/** One that exists must let the role create tables: an administrator may have made it for another role. */
const CREATE_QUEUE_SCHEMA = `DO $$ BEGIN
  IF to_regnamespace('${QUEUE_SCHEMA}') IS NULL THEN CREATE SCHEMA ${QUEUE_SCHEMA}; END IF;
  CREATE TABLE ${QUEUE_SCHEMA}._usable ();
END $$`;

async function attempt(
  client: pg.ClientBase,
  statement: string,
  explain: (error: pg.DatabaseError) => string | null,
) {
  try {
    return await client.query(statement);
  } catch (error) {
    const sentence = error instanceof pg.DatabaseError ? explain(error) : null;
    throw sentence === null ? error : new OperatorError(sentence);
  }
}

async function tryOut(client: pg.ClientBase, name: string): Promise<void> {
  await attempt(client, 'CREATE EXTENSION IF NOT EXISTS pg_trgm', (error) => {
    if (NOT_INSTALLED.has(error.code ?? '')) {
      return `The server of ${name} lacks the extension pg_trgm: install PostgreSQL's contrib package there.`;
    }
    if (error.code !== NO_RIGHTS) return null;
    return `The role of ${name} may not create the extension pg_trgm (${reasonOf(error)}): let the role own the database, or let an administrator create the extension.`;
  });
  await attempt(client, 'CREATE TABLE _usable ()', (error) =>
    error.code === NO_RIGHTS
      ? `The role of ${name} may not create tables (${reasonOf(error)}): let the role own the database.`
      : null,
  );
  await attempt(client, CREATE_QUEUE_SCHEMA, (error) =>
    error.code === NO_RIGHTS
      ? `The role of ${name} may not create the schema ${QUEUE_SCHEMA}, which holds the queue of background tasks (${reasonOf(error)}): let the role own the database, or let an administrator run CREATE SCHEMA ${QUEUE_SCHEMA} AUTHORIZATION … with the name of the role.`
      : null,
  );
  const { rows } = await client.query<{ trigrams: number }>(
    `SELECT cardinality(show_trgm('مركز')) AS trigrams`,
  );
  if ((rows[0]?.trigrams ?? 0) > 0) return;
  throw new OperatorError(
    `The database of ${name} has a locale such as C, which knows no Arabic letters, so that searches would find nothing: create one with another locale, ${CREATION}.`,
  );
}

/**
 * Tries out, in a transaction that is rolled back, what migrations and searches need. Throws an OperatorError when the role lacks rights, an
 * extension is missing, or the database's locale knows no Arabic letters. `name` is the variable that holds the address.
 */
export async function requireUsableDatabase(client: pg.ClientBase, name: string): Promise<void> {
  await client.query('BEGIN');
  try {
    await tryOut(client, name);
  } catch (error) {
    if (Reflect.get(Object(error), 'code') !== READ_ONLY) throw error;
  } finally {
    await client.query('ROLLBACK').catch(() => {});
  }
}
