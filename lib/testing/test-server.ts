import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureCluster } from '@/lib/database/cluster';
import { prepareHome } from '@/lib/database/database-home';
import { endServer, ensureServer } from '@/lib/database/embedded-server';
import { findPostmaster, isAlive } from '@/lib/database/postmaster';

const PREFIX = 'markaz-tests-';

async function removeServer(folder: string): Promise<void> {
  const data = join(folder, 'postgres', 'data');
  const postmaster = existsSync(data) ? findPostmaster(data) : null;
  if (postmaster) await endServer(data, postmaster.pid);
  rmSync(folder, { recursive: true, force: true });
}

/** Removes the servers of test runs that were killed before they could stop them. */
async function removeServersOfKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX) || isAlive(Number(name.slice(PREFIX.length)))) continue;
    await removeServer(join(tmpdir(), name));
  }
}

/** Starts one PostgreSQL for a whole test run in a temp folder, without writing safely to disk, which is faster. */
export async function startTestServer() {
  await removeServersOfKilledRuns();
  const folder = join(tmpdir(), `${PREFIX}${process.pid}`);
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const home = prepareHome(folder);
  ensureCluster(home, { durable: false });
  const { socketFolder } = await ensureServer(home, false);
  return { socketFolder, stop: () => removeServer(folder) };
}
