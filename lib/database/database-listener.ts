import pg from 'pg';
import { createProbe } from './probe';
import { whenOverdue } from './when-overdue';

/** Runs one query on the listener's own connection and returns its rows. */
export type ListenerQuery = <Row extends pg.QueryResultRow>(
  text: string,
  values?: unknown[],
) => Promise<Row[]>;

/**
 * Follows one channel. What a hook throws is logged and reaches neither the other subscribers nor the connection.
 * Hooks may return a promise; `start` waits for `onConnect`.
 */
export interface ChannelSubscriber {
  onNotification(payload: string): unknown;
  /**
   * Called after every connect, when the channel is listened to already. Notifications sent while there was no connection
   * are lost, so this is where a subscriber reads its state again.
   */
  onConnect?(query: ListenerQuery): unknown;
  /** Called at every heartbeat, for state that can change without a notification. */
  onHeartbeat?(query: ListenerQuery): unknown;
  /** Called once for every connection on which `onConnect` was called. */
  onConnectionLost?(): unknown;
}

export interface DatabaseListenerOptions {
  connectionString: string | undefined;
  log: Record<'info' | 'warn' | 'error', (details: object, message: string) => void>;
  /** Time between two queries that check the connection. PostgreSQL sends nothing when a network path breaks. */
  heartbeatMs?: number;
  /** Limit for connecting and for each query. */
  queryTimeoutMs?: number;
  /** How long one positive answer of `answers` is reused. */
  answerFreshMs?: number;
  /** Least time between the beginnings of two attempts to connect, so that the first one after a loss follows at once. */
  retryMs?: number;
}

const QUERY_TIMEOUT_MS = 2_000;

type Subscription = { channel: string; subscriber: ChannelSubscriber };

/** Receives notifications on any number of channels over one connection of its own, and connects again after a loss. */
export class DatabaseListener {
  isConnected = false;
  readonly #subscriptions: Subscription[] = [];
  readonly #probe: () => Promise<boolean>;
  /** Errors with which queries ended because the connection was lost. */
  readonly #losses = new WeakSet<Error>();
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | undefined;
  #attemptedAt = Number.NEGATIVE_INFINITY;
  #isClosed = false;

  constructor(private readonly options: DatabaseListenerOptions) {
    const { queryTimeoutMs: timeoutMs, answerFreshMs: freshMs } = options;
    this.#probe = createProbe(() => this.#ping(), { timeoutMs, freshMs });
  }

  /** May be called before and after `start`. Resolves when the channel is listened to, if there is a connection. */
  async subscribe(channel: string, subscriber: ChannelSubscriber): Promise<void> {
    const subscription = { channel, subscriber };
    this.#subscriptions.push(subscription);
    if (!this.isConnected || this.#client === null) return;
    const query = this.#queryOn(this.#client);
    await this.#guard(subscription, async () => {
      await listen(query, channel);
      await subscriber.onConnect?.(query);
    });
  }

  /** Resolves after the first attempt, whether or not the database answered; attempts go on until `close`. */
  async start(): Promise<void> {
    if (this.#isClosed) return;
    this.#attemptedAt = performance.now();
    const { connectionString, queryTimeoutMs = QUERY_TIMEOUT_MS } = this.options;
    const client = new pg.Client({
      connectionString,
      connectionTimeoutMillis: queryTimeoutMs,
      keepAlive: true,
    });
    client.on('error', (error) => this.#onConnectionLost(client, error));
    client.on('end', () => this.#onConnectionLost(client, new Error('the connection was closed')));
    client.on('notification', ({ channel, payload }) => this.#onNotification(channel, payload));
    this.#client = client;
    try {
      await client.connect();
      const query = this.#queryOn(client);
      // The loop also reaches subscriptions that are added while it waits.
      for (const { channel } of this.#subscriptions) await listen(query, channel);
    } catch (error) {
      this.#onConnectionLost(client, error);
    }
    if (this.#client === client) await this.#onConnect(client);
  }

  /** Whether the database answers on this connection. Any number of callers costs at most one query per `answerFreshMs`. */
  async answers(): Promise<boolean> {
    return this.isConnected && this.#probe();
  }

  close(): void {
    this.#isClosed = true;
    this.isConnected = false;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    client?.end().catch(() => {});
  }

  /** Every channel is listened to before any state is read: a change between the two is then read, announced, or both. */
  async #onConnect(client: pg.Client): Promise<void> {
    this.isConnected = true;
    this.options.log.info({}, 'Listening for notifications of the database');
    this.#scheduleHeartbeat(client);
    const query = this.#queryOn(client);
    await this.#callAll((subscriber) => subscriber.onConnect?.(query));
  }

  #scheduleHeartbeat(client: pg.Client): void {
    this.#timer = setTimeout(() => this.#heartbeat(client), this.options.heartbeatMs ?? 2_000);
  }

  async #heartbeat(client: pg.Client): Promise<void> {
    const query = this.#queryOn(client);
    await query('SELECT 1').catch(() => {});
    if (this.#client !== client) return;
    this.#scheduleHeartbeat(client);
    await this.#callAll((subscriber) => subscriber.onHeartbeat?.(query));
  }

  async #ping(): Promise<void> {
    if (this.#client === null) throw new Error('there is no connection');
    await this.#queryOn(this.#client)('SELECT 1');
  }

  /** What the server refuses is the caller's error. Anything else, such as a timeout, means that the connection is lost. */
  #queryOn(client: pg.Client): ListenerQuery {
    return async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => {
      try {
        return (await this.#withinLimit(client.query<Row>(text, values))).rows;
      } catch (error) {
        if (!(error instanceof pg.DatabaseError)) {
          if (error instanceof Error) this.#losses.add(error);
          this.#onConnectionLost(client, error);
        }
        throw error;
      }
    };
  }

  #withinLimit<Answer>(question: Promise<Answer>): Promise<Answer> {
    const { queryTimeoutMs = QUERY_TIMEOUT_MS } = this.options;
    return new Promise((resolve, reject) => {
      const late = () => reject(new Error(`The database did not answer within ${queryTimeoutMs} ms`));
      const limit = whenOverdue(queryTimeoutMs, late);
      question.then(resolve, reject).finally(limit.stop);
    });
  }

  async #callAll(hook: (subscriber: ChannelSubscriber) => unknown): Promise<void> {
    await Promise.all(
      this.#subscriptions.map((subscription) =>
        this.#guard(subscription, () => hook(subscription.subscriber)),
      ),
    );
  }

  /** The loss of a connection is logged once, and not again for each subscriber whose query it ended. */
  async #guard({ channel }: Subscription, work: () => unknown): Promise<void> {
    try {
      await work();
    } catch (err) {
      if (err instanceof Error && this.#losses.has(err)) return;
      this.options.log.error({ err, channel }, 'A subscriber to a database channel failed');
    }
  }

  #onNotification(channel: string, payload = ''): void {
    for (const subscription of this.#subscriptions) {
      if (subscription.channel !== channel) continue;
      void this.#guard(subscription, () => subscription.subscriber.onNotification(payload));
    }
  }

  #onConnectionLost(client: pg.Client, err: unknown): void {
    if (this.#client !== client) return;
    const wasConnected = this.isConnected;
    this.#client = null;
    this.isConnected = false;
    clearTimeout(this.#timer);
    // Not awaited: on a half-open connection the server's answer never comes.
    client.end().catch(() => {});
    const waitMs = this.#attemptedAt + (this.options.retryMs ?? 250) - performance.now();
    this.#timer = setTimeout(() => this.start(), Math.max(0, waitMs));
    if (!wasConnected) return;
    this.options.log.warn({ err }, 'The connection for notifications of the database is lost');
    void this.#callAll((subscriber) => subscriber.onConnectionLost?.());
  }
}

async function listen(query: ListenerQuery, channel: string): Promise<void> {
  await query(`LISTEN ${pg.escapeIdentifier(channel)}`);
}
