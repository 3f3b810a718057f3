import { randomBytes } from 'node:crypto';
import { DATABASE, OWNER } from '@/lib/database/cluster';
import { queryAsSuperuser } from '@/lib/database/embedded-server';

/** The migrated database that is copied for every test file. */
export const TEMPLATE = DATABASE;

export function testDatabaseUrl(socketFolder: string, name: string): string {
  return `postgresql://${OWNER}@localhost/${name}?host=${encodeURIComponent(socketFolder)}`;
}

/** Creates a database as a copy of `template`; `template1` is an empty one. */
export async function makeTestDatabase(socketFolder: string, template: string = TEMPLATE) {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await queryAsSuperuser(socketFolder, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${OWNER}`);
  return {
    url: testDatabaseUrl(socketFolder, name),
    drop: () => queryAsSuperuser(socketFolder, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
