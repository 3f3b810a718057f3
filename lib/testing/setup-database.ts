import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { makeTestDatabase } from './test-database';

// Runs before a test file is loaded, so that every module it imports connects to the file's own database and has its own data folder.
const database = await makeTestDatabase(inject('testSocketFolder'));
process.env.DATABASE_URL = database.url;
process.env.DATA_DIR = join(tmpdir(), `markaz-${randomUUID()}`);

afterAll(async () => {
  await database.drop();
  await rm(process.env.DATA_DIR ?? '', { recursive: true, force: true });
});
