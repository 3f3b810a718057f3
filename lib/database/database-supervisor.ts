import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { log } from '@/lib/log';
import { DATABASE, OWNER } from './cluster';
import type { DatabaseHome } from './database-home';
import { askServer, endServer, ensureServer, type RunningServer } from './embedded-server';
import { findPostmaster } from './postmaster';

/** Every connection of this process carries this name, which is how `stop` tells its own from those of others. */
const OWN_NAME = `markaz-${process.pid}`;
const BETWEEN_ATTEMPTS = 5_000;

export function addressOf(socketFolder: string): string {
  const query = new URLSearchParams({ host: socketFolder, application_name: OWN_NAME });
  return `postgresql://${OWNER}@localhost/${DATABASE}?${query}`;
}

/** Ends this process's remaining connections and counts those of other programs. */
async function otherPrograms(socketFolder: string): Promise<number> {
  const [row] = await askServer<{ others: string }>(
    socketFolder,
    `SELECT count(*) FILTER (WHERE application_name <> $1) AS others,
            count(pg_terminate_backend(pid)) FILTER (WHERE application_name = $1) AS own
       FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> 'markaz-supervisor'`,
    [OWN_NAME],
  );
  return Number(row?.others ?? 0);
}

/**
 * Keeps one connection open for as long as the program runs. It shows other programs that somebody is
 * here, and tells us when the server is gone: then it is started again, and pools reconnect by themselves.
 */
export class DatabaseSupervisor {
  private stopping = false;
  private hold: pg.Client | null = null;
  private recovery: Promise<void> | null = null;

  constructor(
    private readonly home: DatabaseHome,
    private readonly durable: boolean,
  ) {}

  async watch({ socketFolder }: RunningServer): Promise<void> {
    const hold = new pg.Client({ connectionString: addressOf(socketFolder) });
    hold.on('error', () => {});
    await hold.connect();
    this.hold = hold;
    hold.once('end', () => {
      if (!this.stopping) this.recovery = this.recover();
    });
  }

  private async recover(): Promise<void> {
    log.warn('The embedded database has gone away: starting it again');
    while (!this.stopping) {
      try {
        await this.watch(await ensureServer(this.home, this.durable));
        log.warn('The embedded database answers again');
        return;
      } catch (error) {
        log.error({ err: error }, 'The embedded database could not be started again');
        await pause(BETWEEN_ATTEMPTS);
      }
    }
  }

  async stop(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    await this.recovery;
    await this.hold?.end().catch(() => {});
    const postmaster = findPostmaster(this.home.data);
    if (!postmaster) return;
    try {
      const others = await otherPrograms(postmaster.socketFolder ?? this.home.socketFolder);
      if (others === 0) await endServer(this.home.data, postmaster.pid);
    } catch (error) {
      // Whether somebody else needs it is not known, and the next start can use it either way.
      log.warn({ err: error }, 'The embedded database does not answer and is left running');
    }
  }
}
