import pg from 'pg';

/** Longest wait for the next bytes of an answer. Together with the connect timeout it stays within the 8 s request timeout. */
export const RESPONSE_TIMEOUT_MS = 5_000;

/** Has the shape of a system error, because Prisma's adapter recognises a lost connection by it. */
function responseTimeoutError(): Error {
  const error = new Error(`The database did not answer within ${RESPONSE_TIMEOUT_MS} ms`);
  return Object.assign(error, { code: 'ETIMEDOUT', errno: -110, syscall: 'read' });
}

/** The connections of this process. */
const open = new Set<LimitedClient>();

/**
 * A client of `pg` that closes its connection when a query receives nothing for RESPONSE_TIMEOUT_MS. The pool then replaces the
 * connection. Ending the query alone (pg's `query_timeout`) would return the connection to the pool in the middle of a
 * transaction, and the next request would write into that transaction. The socket's own inactivity timeout does not serve
 * either: while a large query waits to be written it fires only after a second period.
 */
export class LimitedClient extends pg.Client {
  /** Fires once after the last query was sent or the last bytes arrived; `refresh` starts it again. */
  readonly #timer = setTimeout(() => this.#onTimeout(), RESPONSE_TIMEOUT_MS).unref();
  #receivedAt = performance.now();

  constructor(config?: pg.ClientConfig) {
    super(config);
    // With TLS the stream is replaced while connecting.
    this.once('connect', () => {
      open.add(this);
      this.connection.stream.on('data', () => this.#onReceived());
    });
    this.once('end', () => {
      open.delete(this);
      clearTimeout(this.#timer);
    });
  }

  /**
   * What the server is told at connecting. Prisma's adapter reads timestamps as text without their offset, so a server with another zone
   * or date style would shift or break every date. PgBouncer accepts these two parameters and keeps them for each client.
   */
  getStartupConf(): object {
    const inherited: unknown = Reflect.get(pg.Client.prototype, 'getStartupConf').call(this);
    return { ...(inherited as object), TimeZone: 'UTC', DateStyle: 'ISO' };
  }

  // biome-ignore lint/suspicious/noExplicitAny: pg declares eight overloads, all of which are passed on unchanged
  override query(...args: any[]): any {
    this.#timer.refresh();
    return Reflect.apply(super.query, this, args);
  }

  /** A frozen server never closes its side, and the socket would stay open as long. */
  override end(): Promise<void>;
  override end(callback: (error: Error) => void): void;
  override end(callback?: (error: Error) => void): Promise<void> | void {
    const timer = setTimeout(() => this.connection.stream.destroy(), RESPONSE_TIMEOUT_MS).unref();
    this.once('end', () => clearTimeout(timer));
    return callback ? super.end(callback) : super.end();
  }

  #onReceived(): void {
    this.#receivedAt = performance.now();
    this.#timer.refresh();
  }

  /** What arrived while the process had no turn is read first, as in whenOverdue. */
  #onTimeout(): void {
    if (!this.#isWaiting()) return;
    const receivedAt = this.#receivedAt;
    setImmediate(() => {
      if (this.#receivedAt === receivedAt && this.#isWaiting()) this.#closeSilent();
    });
  }

  /**
   * What silenced one connection, such as a broken network path, has often silenced others. Those that nothing uses and that were
   * not heard from since are replaced too, so that not every one of them costs a request its 5 s.
   */
  #closeSilent(): void {
    const askedAt = performance.now() - RESPONSE_TIMEOUT_MS;
    for (const client of open) {
      if (client === this || (client.#isIdle() && client.#receivedAt < askedAt)) client.#close();
    }
  }

  #isWaiting(): boolean {
    return Reflect.get(this, 'readyForQuery') === false;
  }

  /** Outside of a transaction, with no query running. */
  #isIdle(): boolean {
    return Reflect.get(this, 'readyForQuery') === true && Reflect.get(this, '_txStatus') === 'I';
  }

  #close(): void {
    this.connection.stream.destroy(responseTimeoutError());
  }
}
