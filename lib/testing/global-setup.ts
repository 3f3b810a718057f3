import type { TestProject } from 'vitest/node';
import { migrate } from '@/lib/database/migrate';
import { closeTemplate, copyByFileSystem, TEMPLATE, testDatabaseUrl } from './test-database';
import { startTestServer } from './test-server';

declare module 'vitest' {
  export interface ProvidedContext {
    testSocketFolder: string;
  }
}

type TestServer = Awaited<ReturnType<typeof startTestServer>>;

/** Every project of vitest.config.ts loads this module by itself, and all use one server. */
const shared = globalThis as { serverOfTests?: Promise<TestServer> | undefined };

async function startMigrated(): Promise<TestServer> {
  const server = await startTestServer();
  try {
    await migrate(testDatabaseUrl(server.socketFolder, TEMPLATE));
    await copyByFileSystem(server.socketFolder);
    await closeTemplate(server.socketFolder);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

async function stopServer(): Promise<void> {
  const server = shared.serverOfTests;
  shared.serverOfTests = undefined;
  await (await server)?.stop();
}

/** Starts one server for all test files. Migrations run once, on the database of which every file gets a copy. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  shared.serverOfTests ??= startMigrated();
  provide('testSocketFolder', (await shared.serverOfTests).socketFolder);
  return stopServer;
}
