import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { log } from '@/lib/log';
import { DATABASE, OWNER } from './cluster';
import type { DatabaseHome } from './database-home';
import {
  endServer,
  ensureServer,
  queryAsSuperuser,
  type RunningServer,
  UNCOUNTED_APPLICATION_NAME,
} from './embedded-server';
import { findPostmaster } from './postmaster';

/** The `application_name` of every connection of this process, by which `stop` distinguishes them from those of other programs. */
const APPLICATION_NAME = `markaz-${process.pid}`;
const RESTART_PAUSE_MS = 5_000;

export function embeddedDatabaseUrl(socketFolder: string, applicationName = APPLICATION_NAME): string {
  const query = new URLSearchParams({ host: socketFolder, application_name: applicationName });
  return `postgresql://${OWNER}@localhost/${DATABASE}?${query}`;
}

/** Ends this process's remaining connections and counts the connections of other programs. */
async function endOwnConnections(socketFolder: string): Promise<number> {
  const [row] = await queryAsSuperuser<{ others: string }>(
    socketFolder,
    `SELECT count(*) FILTER (WHERE application_name <> $1) AS others,
            count(pg_terminate_backend(pid)) FILTER (WHERE application_name = $1) AS own
       FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> $2`,
    [APPLICATION_NAME, UNCOUNTED_APPLICATION_NAME],
  );
  return Number(row?.others ?? 0);
}

/**
 * Keeps one connection to the embedded server open while the program runs. The connection keeps other programs from stopping
 * the server; when it ends, the server has ended and is started again. Connection pools reconnect by themselves.
 */
export class DatabaseSupervisor {
  private readonly stopping = new AbortController();
  private connection: pg.Client | null = null;
  private recovery: Promise<unknown> | null = null;

  constructor(
    private readonly home: DatabaseHome,
    private readonly durable: boolean,
  ) {}

  async watch({ socketFolder }: RunningServer): Promise<void> {
    const connection = new pg.Client({ connectionString: embeddedDatabaseUrl(socketFolder) });
    connection.on('error', () => {});
    await connection.connect();
    this.connection = connection;
    connection.once('end', () => {
      if (!this.stopping.signal.aborted) this.recovery = this.recover();
    });
  }

  /** For a process that serves without the server: connects as soon as it answers, and starts it where it does not run. */
  watchSoon(): void {
    this.recovery = this.connect();
  }

  private async recover(): Promise<void> {
    log.warn('The embedded database has ended: starting it again');
    if (await this.connect()) log.warn('The embedded database answers again');
  }

  /** Resolves with whether the server answers; it does not when the program stops. */
  private async connect(): Promise<boolean> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.watch(await ensureServer(this.home, this.durable, signal));
        return true;
      } catch (error) {
        if (signal.aborted) break;
        log.error({ err: error }, 'The embedded database could not be started again');
        await pause(RESTART_PAUSE_MS, undefined, { signal }).catch(() => {});
      }
    }
    return false;
  }

  async stop(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    this.stopping.abort();
    await this.recovery;
    await this.connection?.end().catch(() => {});
    const postmaster = findPostmaster(this.home.data);
    if (!postmaster) return;
    try {
      const others = await endOwnConnections(postmaster.socketFolder ?? this.home.socketFolder);
      if (others === 0) await endServer(this.home.data, postmaster.pid);
    } catch (error) {
      // Other programs may need it, and the next start adopts it.
      log.warn({ err: error }, 'The embedded database does not answer and is left running');
    }
  }
}
