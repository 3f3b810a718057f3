import pg from 'pg';
import { OperatorError } from '@/lib/operator-error';
import { HISTORY_TABLE, hasMigrations, listTables } from './list-tables';

/**
 * Tables that have rows as soon as a newsroom was started: the first administrator is made together with an audit event, and every
 * later change records one. Migrations fill other tables, whose rows therefore say nothing.
 */
const FILLED_BY_NEWSROOM = ['AuditEvent', 'User', 'Entry', 'Person', 'Section'];

const ADVICE =
  'restore into an empty database, or for the embedded one into a DATA_DIR that holds no newsroom; nothing was changed.';

/** Throws an OperatorError unless the database has no tables, or was only migrated and never held a newsroom. */
export async function requireEmptyDatabase(client: pg.Client): Promise<void> {
  const tables = await listTables(client);
  if (tables.length === 0) return;
  if (!(await hasMigrations(client))) {
    throw new OperatorError(
      `The database holds tables that are not a newsroom's (such as "${tables[0]?.name}"): ${ADVICE}`,
    );
  }
  for (const { name } of tables.filter((table) => FILLED_BY_NEWSROOM.includes(table.name))) {
    const { rows } = await client.query(`SELECT FROM ${pg.escapeIdentifier(name)} LIMIT 1`);
    if (rows.length > 0) {
      throw new OperatorError(`The database is not empty (the table "${name}" has rows): ${ADVICE}`);
    }
  }
}

/** Throws an OperatorError when the empty database has migrations that the backup's schema does not have. */
export function requireNoOtherMigrations(applied: { name: string }[], wanted: { name: string }[]): void {
  const names = new Set(wanted.map(({ name }) => name));
  const other = applied.find(({ name }) => !names.has(name));
  if (!other) return;
  throw new OperatorError(
    `The database is empty, but has the migration ${other.name}, which is newer than the backup: create a new database (its table ${HISTORY_TABLE} too must be absent), or choose another DATA_DIR.`,
  );
}
