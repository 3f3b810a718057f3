import pg from 'pg';
import { MIGRATIONS_FOLDER, readMigrationFiles } from '@/lib/database/migration-files';

/** Runs the script of a migration that fills rows once more, on those that a test has made as an earlier build wrote them. */
export async function runMigration(name: string): Promise<void> {
  const file = readMigrationFiles(MIGRATIONS_FOLDER).find((each) => each.name === name);
  if (!file) throw new Error(`There is no migration ${name} in ${MIGRATIONS_FOLDER}`);
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    await client.query(`BEGIN; ${file.script}; COMMIT`);
  } finally {
    await client.end();
  }
}
