// Prints what saving a text costs the application: node --import tsx cli/bench/saves.ts
import { migrate } from '@/lib/database/migrate';
import { closeDb } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { TEMPLATE, testDatabaseUrl } from '@/lib/testing/test-database';
import { startTestServer } from '@/lib/testing/test-server';
import { measureSaves } from './measure-saves';

const server = await startTestServer();
try {
  process.env.DATABASE_URL = testDatabaseUrl(server.socketFolder, TEMPLATE);
  await migrate(process.env.DATABASE_URL);
  const { editions } = await givenEntry({ ar: {} });
  console.log(JSON.stringify(await measureSaves(await signedIn('omar'), editions.ar ?? ''), null, 2));
  await closeDb();
} finally {
  await server.stop();
}
