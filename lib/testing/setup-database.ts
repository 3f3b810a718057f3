import { afterAll, inject } from 'vitest';
import { makeTestDatabase } from './test-database';

// Runs before a test file is loaded, so that every module it imports connects to the file's own database.
const database = await makeTestDatabase(inject('testSocketFolder'));
process.env.DATABASE_URL = database.url;

afterAll(database.drop);
