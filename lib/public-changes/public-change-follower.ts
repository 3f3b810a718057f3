import pg from 'pg';
import type { ChannelSubscriber, DatabaseListener, ListenerQuery } from '@/lib/database/database-listener';
import { type PublicChange, parseAnnouncement } from './public-change';

export interface PublicChangeHandlers {
  /** Called for every change, in the order of commits. */
  onChange(change: PublicChange): void;
  /** Changes are missing from what can be read, so that anything may have changed or been withdrawn. May return a promise. */
  onGap(): unknown;
}

/** Remembers of which database the caller's pages are, because numbers of another one say nothing about them. */
export interface DatabaseOrigins {
  /** Null when that is not known. */
  read(): Promise<string | null>;
  write(origin: string): Promise<void>;
}

type Row = { number: string; keys: string[]; withdrawn: string[] };

const BOUNDS = `SELECT coalesce(min("number"), 0)::text AS oldest, coalesce(max("number"), 0)::text AS newest FROM "PublicChange"`;
const SINCE = `SELECT "number"::text, "keys", "withdrawn" FROM "PublicChange" WHERE "number" > $1 ORDER BY "PublicChange"."number" LIMIT 1000`;
const BATCH = 1_000;

/** The same for a standby that was promoted, another one for a database that was made anew, or that another server holds. */
const ORIGIN = `
  SELECT concat_ws(' ', system.system_identifier, database.oid) AS origin
    FROM pg_control_system() AS system, pg_database AS database WHERE database.datname = current_database()`;

/**
 * Follows the rows of "PublicChange" by their notifications, and reads the table after every connect and at every heartbeat, because
 * notifications can be lost. While there is no connection, and until everything missed has been read, `away` is true.
 */
export class PublicChangeFollower implements ChannelSubscriber {
  /** Number of the last change that was handled. */
  current: number;
  away = true;
  #query: ListenerQuery | null = null;
  #reading: Promise<void> = Promise.resolve();
  #isOriginKnown = false;

  /** `since` is the number up to which the caller's pages are known to be right; null when it holds none. */
  constructor(
    private readonly listener: DatabaseListener,
    private readonly handlers: PublicChangeHandlers,
    since: number | null = null,
    private readonly origins: DatabaseOrigins | null = null,
  ) {
    this.current = since ?? -1;
    void listener.subscribe('public_change', this);
  }

  /** Whether the database answers; distinguishes a failed page from a failed database. */
  async answers(): Promise<boolean> {
    return !this.away && this.listener.answers();
  }

  /**
   * Handles what has been committed by now without waiting for its notification. Resolves at once while there is no connection;
   * rejects when the connection is lost meanwhile.
   */
  async catchUp(): Promise<void> {
    if (this.#query) await this.#catchUp(this.#query);
  }

  onConnect(query: ListenerQuery): Promise<void> {
    this.#query = query;
    return this.#catchUp(query);
  }

  onHeartbeat(query: ListenerQuery): Promise<void> {
    this.#query = query;
    return this.#catchUp(query);
  }

  onNotification(payload: string): unknown {
    const change = parseAnnouncement(payload);
    if (change && !this.away && change.number === this.current + 1) return this.#handle(change);
    if (change && change.number <= this.current) return undefined;
    return this.#query ? this.#catchUp(this.#query) : undefined;
  }

  onConnectionLost(): void {
    this.away = true;
    this.#query = null;
    this.#isOriginKnown = false;
  }

  #handle(change: PublicChange): void {
    this.current = change.number;
    this.handlers.onChange(change);
  }

  /** One reading at a time, so that no change is handled twice or out of order. */
  #catchUp(query: ListenerQuery): Promise<void> {
    this.#reading = this.#reading.catch(() => {}).then(() => this.#read(query));
    return this.#reading;
  }

  async #read(query: ListenerQuery): Promise<void> {
    try {
      const origin = await this.#readOrigin(query);
      await this.#checkBounds(query, origin);
      for (let isMore = true; isMore; ) {
        const rows = await query<Row>(SINCE, [String(this.current)]);
        for (const { number, keys, withdrawn } of rows) {
          // A notification may have been handled while the rows were on their way.
          if (Number(number) > this.current) this.#handle({ number: Number(number), keys, withdrawn });
        }
        isMore = rows.length === BATCH;
      }
      if (this.#query === query) this.away = false;
    } catch (error) {
      this.away = true;
      throw error;
    }
  }

  /** The database of this connection when it may be another one than before. */
  async #readOrigin(query: ListenerQuery): Promise<string | null> {
    if (this.#isOriginKnown || !this.origins) return null;
    const [row] = await query<{ origin: string }>(ORIGIN).catch((error: unknown) => {
      // A service that lets nobody read it has to do without.
      if (error instanceof pg.DatabaseError) return [];
      throw error;
    });
    return row && (await this.origins.read()) !== row.origin ? row.origin : null;
  }

  /** Rows are deleted after some time, and a database restored from a backup begins again at a smaller number. */
  async #checkBounds(query: ListenerQuery, otherOrigin: string | null): Promise<void> {
    // A notification of a change that was committed after this question may be handled before its answer.
    const before = this.current;
    const [bounds] = await query<{ oldest: string; newest: string }>(BOUNDS);
    const [oldest, newest] = [Number(bounds?.oldest ?? 0), Number(bounds?.newest ?? 0)];
    if (this.current === -1) {
      this.current = newest;
    } else if (otherOrigin !== null || newest < before || oldest > this.current + 1) {
      this.current = newest;
      const emptied = this.handlers.onGap();
      // Only then: a process that is killed before begins with the gap again.
      if (otherOrigin !== null) await emptied;
    }
    if (otherOrigin !== null) await this.origins?.write(otherOrigin);
    this.#isOriginKnown = true;
  }
}
