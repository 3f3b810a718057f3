import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { closeConnections } from './close-connections';
import { resetProcess } from './reset-process';
import { makeTestDatabase } from './test-database';

// Runs before a test file is loaded, so that every module it imports connects to the file's own database and has its own data folder.
resetProcess();
const database = await makeTestDatabase(inject('testSocketFolder'));
process.env.DATABASE_URL = database.url;
process.env.DATA_DIR = join(tmpdir(), `markaz-${randomUUID()}`);
const { DATA_DIR } = process.env;

afterAll(async () => {
  await closeConnections();
  await database.drop();
  await rm(DATA_DIR, { recursive: true, force: true });
});
