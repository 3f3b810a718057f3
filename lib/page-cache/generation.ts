import pg from 'pg';
import type { GenerationSource, Log } from './types';

export interface GenerationOptions {
  connectionString: string | undefined;
  log: Log;
  /** How often the value is read anyway, to notice a connection that died without a word. Milliseconds. */
  heartbeat?: number;
  /** How long the database may take to answer. Milliseconds. */
  timeoutMs?: number;
  /** How long an answer counts for others who ask. Milliseconds. */
  fresh?: number;
  /** Pause between two attempts to connect; the first attempt follows a loss at once. Milliseconds. */
  retry?: number;
}

const READ = 'SELECT "value"::text AS value FROM "SiteGeneration" WHERE "id" = 1';

/**
 * Follows the database's generation number over a connection of its own: NOTIFY tells of a change within milliseconds, and
 * every new connection, like every heartbeat, reads the value again, for what was said while nobody listened is lost.
 */
export class Generation implements GenerationSource {
  current = 0;
  away = true;
  #value: bigint | null = null;
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  #asking: { client: pg.Client; answer: Promise<boolean> } | null = null;
  #answeredAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: GenerationOptions) {}

  /** Resolves after the first attempt, whether or not the database answered; attempts go on until `close`. */
  async start(): Promise<void> {
    if (this.#closed) return;
    const { connectionString, timeoutMs = 2_000 } = this.options;
    const client = new pg.Client({
      connectionString,
      connectionTimeoutMillis: timeoutMs,
      query_timeout: timeoutMs,
      keepAlive: true,
    });
    client.on('error', (error) => this.#lose(client, error));
    client.on('end', () => this.#lose(client, new Error('the connection was closed')));
    client.on('notification', ({ payload }) => this.#hear(payload));
    this.#client = client;
    try {
      await client.connect();
      // Listening comes before reading: a change between the two is then read, or heard, or both.
      await client.query('LISTEN generation');
      await this.#read(client);
      this.#greet(client);
    } catch (error) {
      this.#lose(client, error);
    }
  }

  /**
   * Whether the database answers; asked for readiness, and to tell a failed page from a failed database. Anybody may ask as often
   * as they like, so one question serves all who ask meanwhile: queued on the one connection, they would outlast its timeoutMs.
   */
  async answers(): Promise<boolean> {
    const client = this.#client;
    if (this.away || client === null) return false;
    const age = performance.now() - this.#answeredAt;
    return age < (this.options.fresh ?? 500) || this.#ask(client);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    client?.end().catch(() => {});
  }

  #greet(client: pg.Client): void {
    if (this.#client !== client) return;
    if (this.away) this.options.log.info({}, 'Listening for changes of the public site');
    this.away = false;
    this.#timer = setTimeout(() => this.#beat(client), this.options.heartbeat ?? 2_000);
  }

  async #beat(client: pg.Client): Promise<void> {
    if (await this.#ask(client)) this.#greet(client);
  }

  #ask(client: pg.Client): Promise<boolean> {
    if (this.#asking?.client === client) return this.#asking.answer;
    const asking = { client, answer: this.#tryRead(client) };
    this.#asking = asking;
    void asking.answer.then(() => {
      if (this.#asking === asking) this.#asking = null;
    });
    return asking.answer;
  }

  async #tryRead(client: pg.Client): Promise<boolean> {
    try {
      await this.#read(client);
      return true;
    } catch (error) {
      this.#lose(client, error);
      return false;
    }
  }

  async #read(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ value: string }>(READ);
    const value = rows[0]?.value;
    if (value === undefined) throw new Error('the database holds no generation number');
    this.#answeredAt = performance.now();
    this.#see(BigInt(value));
  }

  /** Numbers arrive in the order of commits; one that was already read is old news. */
  #hear(payload: string | undefined): void {
    if (!payload || !/^\d+$/.test(payload)) return;
    const value = BigInt(payload);
    if (this.#value === null || value > this.#value) this.#see(value);
  }

  /** Any other value counts as a change, a smaller one too: the database may have been restored from a backup. */
  #see(value: bigint): void {
    if (value === this.#value) return;
    this.#value = value;
    this.current += 1;
  }

  #lose(client: pg.Client, error: unknown): void {
    if (this.#client !== client) return;
    this.#client = null;
    clearTimeout(this.#timer);
    if (!this.away)
      this.options.log.warn({ err: error }, 'The database cannot be heard: serving what is in memory');
    this.away = true;
    // A half-open connection would wait for a farewell that never comes.
    client.end().catch(() => {});
    if (!this.#closed) this.#timer = setTimeout(() => this.start(), this.options.retry ?? 250);
  }
}
