import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from '@/lib/database/migrate';
import { MIGRATIONS_FOLDER } from '@/lib/database/migration-files';
import { startDatabase } from '@/lib/database/start-database';
import { env } from '@/lib/env';
import { OperatorError } from '@/lib/operator-error';

async function applyMissing(): Promise<void> {
  const database = await startDatabase(env());
  try {
    const applied = await migrate(database.directUrl);
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}.`);
  } finally {
    await database.stop();
  }
}

/** Writes the migration that is missing between the schema and a temporary database with all migrations. */
async function draftMigration(name: string): Promise<void> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new OperatorError(
      'Name the migration with small letters, digits and underscores: npm run migrate -- --draft add_topics.',
    );
  }
  const { startTestServer } = await import('@/lib/testing/test-server');
  const { TEMPLATE, testDatabaseUrl } = await import('@/lib/testing/test-database');
  const { schemaDifference } = await import('./schema-difference');
  const server = await startTestServer();
  try {
    const url = testDatabaseUrl(server.socketFolder, TEMPLATE);
    await migrate(url);
    const script = await schemaDifference(url);
    if (script === '') {
      console.log('The migrations already create what the schema describes.');
      return;
    }
    const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = join(MIGRATIONS_FOLDER, `${time}_${name}`);
    mkdirSync(folder);
    writeFileSync(join(folder, 'migration.sql'), script);
    console.log(
      `Written: ${join(folder, 'migration.sql')}. Read it, add what Prisma cannot express, run npm run migrate.`,
    );
  } finally {
    await server.stop();
  }
}

export default async function main(args: string[]): Promise<void> {
  const [option, name] = args;
  if (option === undefined) return applyMissing();
  if (option === '--draft') return draftMigration(name ?? '');
  throw new OperatorError(`There is no option "${option}": see npm run migrate -- --help.`);
}
