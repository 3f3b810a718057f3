import type { Env } from '@/lib/env';
import { OperatorError } from '@/lib/operator-error';
import { ensureCluster } from './cluster';
import { prepareHome } from './database-home';
import { DatabaseSupervisor, embeddedDatabaseUrl } from './database-supervisor';
import { ensureServer } from './embedded-server';
import { requireExternalDatabase } from './external-database';
import { findPostmaster } from './postmaster';

/**
 * `directUrl` leads past a pooler, for migrations and LISTEN; without one it is `url`. `adopted`: the server was running already.
 * `notice`: a warning for the operator, if there is one. `stop` ends an embedded server unless another program is connected
 * to it.
 */
export type Database = {
  url: string;
  directUrl: string;
  adopted: boolean;
  notice?: string;
  stop(): Promise<void>;
};

/** `durable: false` is faster and loses data in a power cut; it is meant for tests. */
export async function startEmbedded(dataDir: string, durable = true): Promise<Database> {
  const home = prepareHome(dataDir);
  ensureCluster(home, { durable });
  const server = await ensureServer(home, durable);
  // An adopted server may use another socket folder than this start would; it keeps that folder when it is started again.
  const supervisor = new DatabaseSupervisor({ ...home, socketFolder: server.socketFolder }, durable);
  await supervisor.watch(server);
  const url = embeddedDatabaseUrl(server.socketFolder);
  return {
    url,
    directUrl: url,
    adopted: server.adopted,
    notice: home.notice,
    stop: () => supervisor.stop(),
  };
}

/**
 * The embedded database of a process whose predecessor has crashed, without waiting for it: the server may have crashed too and take minutes to
 * recover, or lack the space to start, and readers get stored pages meanwhile.
 */
export function reopenEmbedded(dataDir: string, durable = true): Database {
  const home = prepareHome(dataDir);
  // As in startEmbedded.
  const socketFolder = findPostmaster(home.data)?.socketFolder ?? home.socketFolder;
  const supervisor = new DatabaseSupervisor({ ...home, socketFolder }, durable);
  supervisor.watchSoon();
  const url = embeddedDatabaseUrl(socketFolder);
  return { url, directUrl: url, adopted: true, notice: home.notice, stop: () => supervisor.stop() };
}

/** Starts the embedded database, or checks the one that DATABASE_URL names. Throws an OperatorError when neither is possible. */
export async function startDatabase(
  env: Pick<Env, 'DATA_DIR' | 'DATABASE_URL' | 'DATABASE_DIRECT_URL'>,
): Promise<Database> {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: directUrl = url } = env;
  if (!url && directUrl) {
    throw new OperatorError(
      'DATABASE_DIRECT_URL leads past a pooler, but DATABASE_URL is empty: set DATABASE_URL to the address of the pooler, or of the server if there is none.',
    );
  }
  if (!url) return startEmbedded(env.DATA_DIR);
  const notice = await requireExternalDatabase(url, directUrl);
  return { url, directUrl: directUrl ?? url, adopted: true, notice, stop: async () => {} };
}
