import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { BackupTable } from './backup-format';

const quote = pg.escapeIdentifier;

export const columnList = ({ columns }: BackupTable) => columns.map(quote).join(', ');

/**
 * The rows of a table in the text format of COPY, which PostgreSQL 15 to 18 write and read alike. Ordered by primary key, so that
 * equal rows give equal bytes.
 */
export function readTable(client: pg.Client, table: BackupTable): AsyncIterable<Buffer> {
  if (table.primaryKey.length === 0) throw new Error(`The table ${table.name} has no primary key`);
  const rows = `SELECT ${columnList(table)} FROM ${quote(table.name)} ORDER BY ${table.primaryKey.join(', ')}`;
  return client.query(copyTo(`COPY (${rows}) TO STDOUT`));
}
