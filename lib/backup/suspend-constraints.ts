import pg from 'pg';
import type { BackupTable } from './backup-format';

const quote = pg.escapeIdentifier;

const FOREIGN_KEYS = `
  SELECT t.relname::text AS "table", c.conname::text AS name, pg_get_constraintdef(c.oid) AS definition
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid
   WHERE c.contype = 'f' AND t.relnamespace = 'public'::regnamespace
   ORDER BY t.relname::text, c.conname::text`;

/**
 * Inside the transaction of a restore: disables the triggers of these tables, drops all foreign keys, and returns the function that
 * brings both back. Adding a foreign key checks every row in one join, which is faster than row by row, and tables can be loaded
 * in any order. The role needs no rights beyond owning the tables.
 */
export async function suspendConstraints(
  client: pg.Client,
  tables: BackupTable[],
): Promise<() => Promise<void>> {
  const { rows: foreignKeys } =
    await client.query<Record<'table' | 'name' | 'definition', string>>(FOREIGN_KEYS);
  for (const { name } of tables) await client.query(`ALTER TABLE ${quote(name)} DISABLE TRIGGER USER`);
  for (const { table, name } of foreignKeys) {
    await client.query(`ALTER TABLE ${quote(table)} DROP CONSTRAINT ${quote(name)}`);
  }
  return async () => {
    // Checks deferred constraints now, because a table with checks that still wait cannot be altered.
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    for (const { table, name, definition } of foreignKeys) {
      await client.query(`ALTER TABLE ${quote(table)} ADD CONSTRAINT ${quote(name)} ${definition}`);
    }
    for (const { name } of tables) await client.query(`ALTER TABLE ${quote(name)} ENABLE TRIGGER USER`);
  };
}
