import type pg from 'pg';
import type { BackupSequence, BackupTable } from './backup-format';

/** The table of applied migrations. Its rows are made by applying them, not copied. */
export const HISTORY_TABLE = '_prisma_migrations';

// Tables of extensions belong to the extension. Text in a primary key is ordered by its bytes, which every locale does alike.
// Generated columns are computed by the database.
const TABLES = `
  SELECT t.relname::text AS name,
    (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
      WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
    (SELECT array_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END
              ORDER BY array_position(i.indkey::int2[], a.attnum))
      FROM pg_index i JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey)
      WHERE i.indrelid = t.oid AND i.indisprimary) AS "primaryKey"
  FROM pg_class t
  WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r'
    AND NOT EXISTS (SELECT FROM pg_depend d
      WHERE d.classid = 'pg_class'::regclass AND d.objid = t.oid AND d.deptype = 'e')
  ORDER BY t.relname::text COLLATE "C"`;

/** All tables of the newsroom's schema apart from HISTORY_TABLE, by name. */
export async function listTables(client: pg.Client): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(TABLES);
  return rows.filter(({ name }) => name !== HISTORY_TABLE);
}

export async function hasMigrations(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(`SELECT to_regclass($1) IS NOT NULL AS found`, [
    `public.${HISTORY_TABLE}`,
  ]);
  return rows[0]?.found === true;
}

/** The applied migrations, by name. */
export async function listMigrations(client: pg.Client): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum FROM ${HISTORY_TABLE}
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows;
}

/** Sequences ignore transactions: read after a snapshot was taken, they are never behind the snapshot's rows. */
export async function listSequences(client: pg.Client): Promise<BackupSequence[]> {
  const { rows } = await client.query<BackupSequence>(
    `SELECT sequencename::text AS name, last_value::text AS "lastValue" FROM pg_sequences
     WHERE schemaname = 'public' ORDER BY sequencename::text COLLATE "C"`,
  );
  return rows;
}
