import type { TestProject } from 'vitest/node';
import { migrate } from '@/lib/database/migrate';
import { copyByFileSystem, TEMPLATE, testDatabaseUrl } from './test-database';
import { startTestServer } from './test-server';

declare module 'vitest' {
  export interface ProvidedContext {
    testSocketFolder: string;
  }
}

/** Starts one server for all test files. Migrations run once, on the database of which every file gets a copy. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  try {
    await migrate(testDatabaseUrl(server.socketFolder, TEMPLATE));
    await copyByFileSystem(server.socketFolder);
  } catch (error) {
    await server.stop();
    throw error;
  }
  provide('testSocketFolder', server.socketFolder);
  return server.stop;
}
