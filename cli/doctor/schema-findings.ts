import type pg from 'pg';
import { readHistory } from '@/lib/database/migrate';
import { MIGRATIONS_FOLDER, type MigrationFile, readMigrationFiles } from '@/lib/database/migration-files';
import { type AppliedMigration, historyIssues } from '@/lib/database/migration-issues';
import { type Finding, fault, ok, warning } from './finding';

/** Past this PostgreSQL forces a vacuum, and past two thousand million it refuses to write. */
const OLD_TRANSACTIONS = 1_000_000_000;
/** Dead rows that make a table slow where they are more than the living ones. */
const MANY_DEAD_ROWS = 50_000;

/** The migrations that the database has; null in one that no start has used yet. */
export async function readApplied(client: pg.ClientBase): Promise<AppliedMigration[] | null> {
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS found`);
  return rows[0]?.found ? readHistory(client) : null;
}

export function migrationFindings(
  applied: AppliedMigration[] | null,
  files: MigrationFile[] = readMigrationFiles(MIGRATIONS_FOLDER),
): Finding[] {
  if (!applied) return [ok('The database is empty; the first start fills it.')];
  const issues = historyIssues(applied, files).map(fault);
  const names = new Set(applied.map(({ name }) => name));
  const pending = files.map(({ name }) => name).filter((name) => !names.has(name));
  if (pending.length > 0) {
    issues.push(warning(`The next start applies ${pending.length} migrations: ${pending.join(', ')}.`));
  }
  return issues.length > 0 ? issues : [ok(`All ${files.length} migrations are applied.`)];
}

/** Tables that another role owns, which migrations of this role could not change. */
export async function ownershipFindings(client: pg.ClientBase): Promise<Finding[]> {
  const { rows } = await client.query<{ name: string; owner: string }>(
    `SELECT relname AS name, pg_get_userbyid(relowner) AS owner FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'S') AND NOT pg_has_role(relowner, 'USAGE')
      ORDER BY 1 LIMIT 5`,
  );
  return rows.map(({ name, owner }) =>
    fault(
      `The table ${name} belongs to the role ${owner}, so that migrations cannot change it: REASSIGN OWNED BY ${owner} TO the role of DATABASE_URL.`,
    ),
  );
}

/** An index that is left invalid by an interrupted CREATE INDEX CONCURRENTLY costs writing and helps no query. */
export async function indexFindings(client: pg.ClientBase): Promise<Finding[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT indexrelid::regclass::text AS name FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
      WHERE relnamespace = 'public'::regnamespace AND NOT (indisvalid AND indisready) ORDER BY 1`,
  );
  if (rows.length === 0) return [ok('Every index is usable.')];
  return rows.map(({ name }) =>
    fault(`The index ${name} is invalid, and its queries are slow: run REINDEX INDEX CONCURRENTLY ${name}.`),
  );
}

interface VacuumRow {
  isOn: boolean;
  age: number;
  neglected: string[] | null;
}

export async function vacuumFindings(client: pg.ClientBase): Promise<Finding[]> {
  const { rows } = await client.query<VacuumRow>(
    `SELECT current_setting('autovacuum') = 'on' AS "isOn",
            (SELECT age(datfrozenxid) FROM pg_database WHERE datname = current_database()) AS age,
            (SELECT array_agg(relname::text ORDER BY n_dead_tup DESC) FROM pg_stat_user_tables
              WHERE n_dead_tup > ${MANY_DEAD_ROWS} AND n_dead_tup > n_live_tup) AS neglected`,
  );
  const { isOn = true, age = 0, neglected = null } = rows[0] ?? {};
  const findings: Finding[] = [];
  if (!isOn) findings.push(fault('Autovacuum is off: set autovacuum = on, or tables grow without end.'));
  if (age > OLD_TRANSACTIONS) {
    findings.push(
      fault(
        `The database was not vacuumed for ${age} transactions: run VACUUM, or it will refuse to write; a forgotten transaction or replication slot may keep it from it.`,
      ),
    );
  }
  if (neglected) {
    findings.push(warning(`Most rows of ${neglected.join(', ')} are dead: run VACUUM ANALYZE there.`));
  }
  return findings.length > 0 ? findings : [ok('Tables are cleaned up automatically.')];
}
