import { randomBytes } from 'node:crypto';
import { DATABASE, OWNER } from '@/lib/database/cluster';
import { askServer } from '@/lib/database/embedded-server';

/** The migrated database of which every test file gets a copy. */
export const TEMPLATE = DATABASE;

export function testDatabaseUrl(socketFolder: string, name: string): string {
  return `postgresql://${OWNER}@localhost/${name}?host=${encodeURIComponent(socketFolder)}`;
}

/** A database of its own, a copy of `template` (`template1` is an empty one), and how to drop it. */
export async function makeTestDatabase(socketFolder: string, template: string = TEMPLATE) {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await askServer(socketFolder, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${OWNER}`);
  return {
    url: testDatabaseUrl(socketFolder, name),
    drop: () => askServer(socketFolder, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}
