import type { Env } from '@/lib/env';
import { ensureCluster } from './cluster';
import { prepareHome } from './database-home';
import { addressOf, DatabaseSupervisor } from './database-supervisor';
import { ensureServer } from './embedded-server';
import { requireExternalDatabase } from './external-database';

/**
 * `adopted`: the server was running before. `notice`: a sentence for the operator, when there is something to know.
 * `stop` ends an embedded server unless another program is still connected to it.
 */
export type Database = { url: string; adopted: boolean; notice?: string; stop(): Promise<void> };

/** For a throwaway server of tests: `durable: false` gives up safety in a power cut for speed. */
export async function startEmbedded(dataDir: string, durable = true): Promise<Database> {
  const home = prepareHome(dataDir);
  ensureCluster(home, { durable });
  const server = await ensureServer(home, durable);
  // A server adopted from elsewhere keeps its address when it has to be started again.
  const supervisor = new DatabaseSupervisor({ ...home, socketFolder: server.socketFolder }, durable);
  await supervisor.watch(server);
  return {
    url: addressOf(server.socketFolder),
    adopted: server.adopted,
    notice: home.notice,
    stop: () => supervisor.stop(),
  };
}

/** Throws an OperatorError with one clear sentence when no database can be had. */
export async function startDatabase(env: Pick<Env, 'DATA_DIR' | 'DATABASE_URL'>): Promise<Database> {
  if (!env.DATABASE_URL) return startEmbedded(env.DATA_DIR);
  const notice = await requireExternalDatabase(env.DATABASE_URL);
  return { url: env.DATABASE_URL, adopted: true, notice, stop: async () => {} };
}
