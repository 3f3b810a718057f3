import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { DATABASE, OWNER } from '@/lib/database/cluster';
import { queryAsSuperuser } from '@/lib/database/embedded-server';

/** The migrated database that is copied for every test file. */
export const TEMPLATE = DATABASE;

export function testDatabaseUrl(socketFolder: string, name: string): string {
  return `postgresql://${OWNER}@localhost/${name}?host=${encodeURIComponent(socketFolder)}`;
}

const ATTEMPTS = 20;
const RETRY_MS = 250;

/** PostgreSQL refuses to copy a database while anything is connected to it, such as the autovacuum of the moment. */
async function copyDatabase(socketFolder: string, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await queryAsSuperuser(socketFolder, statement);
      return;
    } catch (error) {
      if (attempt === ATTEMPTS || !String(error).includes('is being accessed by other users')) throw error;
      await setTimeout(RETRY_MS);
    }
  }
}

/**
 * Has the file system copy the files of databases, where it can: that takes a third of the time and of the work. Tried once, on the template.
 */
export async function copyByFileSystem(socketFolder: string): Promise<void> {
  // Of the database in which superusers run their statements.
  const setting = 'DATABASE postgres SET file_copy_method';
  try {
    await queryAsSuperuser(socketFolder, `ALTER ${setting} = clone`);
    await (await makeTestDatabase(socketFolder)).drop();
  } catch {
    await queryAsSuperuser(socketFolder, `ALTER ${setting} = copy`);
  }
}

/** Refuses connections to the template: one would have to wait for the copies of other test files, and they for it. */
export function closeTemplate(socketFolder: string): Promise<unknown> {
  return queryAsSuperuser(socketFolder, `ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`);
}

/** Creates a database as a copy of `template`; `template1` is an empty one. */
export async function makeTestDatabase(socketFolder: string, template: string = TEMPLATE) {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await copyDatabase(
    socketFolder,
    `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy OWNER ${OWNER}`,
  );
  return {
    url: testDatabaseUrl(socketFolder, name),
    drop: () => queryAsSuperuser(socketFolder, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
