import pg from 'pg';
import type { Env } from '@/lib/env';
import { log } from '@/lib/log';
import { DATABASE, ensureCluster, OWNER } from './cluster';
import { type DatabaseHome, prepareHome } from './database-home';
import { askServer, endServer, ensureServer, type RunningServer } from './embedded-server';
import { requireExternalDatabase } from './external-database';

/**
 * `adopted`: the server was running before. `notice`: a sentence for the operator, when there is something to know.
 * `stop` ends an embedded server unless another program is still connected to it.
 */
export type Database = { url: string; adopted: boolean; notice?: string; stop(): Promise<void> };

/** Every connection of this process carries this name, which is how `stop` tells its own from those of others. */
const OWN_NAME = `markaz-${process.pid}`;

function addressOf(socketFolder: string): string {
  const query = new URLSearchParams({ host: socketFolder, application_name: OWN_NAME });
  return `postgresql://${OWNER}@localhost/${DATABASE}?${query}`;
}

/**
 * Keeps one connection open for as long as the program runs. It shows other programs that somebody is
 * here, and tells us when the server is gone: then it is started again, and pools reconnect by themselves.
 */
class Keeper {
  private stopping = false;
  private hold: pg.Client | null = null;

  constructor(
    private readonly home: DatabaseHome,
    private server: RunningServer,
    private readonly durable: boolean,
  ) {}

  async watch(): Promise<void> {
    const hold = new pg.Client({ connectionString: addressOf(this.server.socketFolder) });
    hold.on('error', () => {});
    hold.once('end', () => this.recover());
    await hold.connect();
    this.hold = hold;
  }

  private async recover(): Promise<void> {
    if (this.stopping) return;
    log.warn('The embedded database has gone away: starting it again');
    try {
      this.server = await ensureServer(this.home, this.durable);
      await this.watch();
      log.warn('The embedded database answers again');
    } catch (error) {
      log.error({ err: error }, 'The embedded database could not be started again');
    }
  }

  async stop(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    await this.hold?.end().catch(() => {});
    const { socketFolder, pid } = this.server;
    const others = await otherPrograms(socketFolder).catch(() => 0);
    if (others === 0) await endServer(this.home.data, pid);
  }
}

/** Ends this process's remaining connections and counts those of other programs. */
async function otherPrograms(socketFolder: string): Promise<number> {
  const [row] = await askServer<{ others: string }>(
    socketFolder,
    `SELECT count(*) FILTER (WHERE application_name <> $1) AS others,
            count(pg_terminate_backend(pid)) FILTER (WHERE application_name = $1) AS own
       FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> 'markaz-keeper'`,
    [OWN_NAME],
  );
  return Number(row?.others ?? 0);
}

/** For a throwaway server of tests: `durable: false` gives up safety in a power cut for speed. */
export async function startEmbedded(dataDir: string, durable = true): Promise<Database> {
  const home = prepareHome(dataDir);
  ensureCluster(home, { durable });
  const server = await ensureServer(home, durable);
  // A server adopted from elsewhere keeps its address when it has to be started again.
  const keeper = new Keeper({ ...home, socketFolder: server.socketFolder }, server, durable);
  await keeper.watch();
  return {
    url: addressOf(server.socketFolder),
    adopted: server.adopted,
    notice: home.notice,
    stop: () => keeper.stop(),
  };
}

/** Throws an OperatorError with one clear sentence when no database can be had. */
export async function startDatabase(env: Pick<Env, 'DATA_DIR' | 'DATABASE_URL'>): Promise<Database> {
  if (!env.DATABASE_URL) return startEmbedded(env.DATA_DIR);
  await requireExternalDatabase(env.DATABASE_URL);
  return { url: env.DATABASE_URL, adopted: true, stop: async () => {} };
}
