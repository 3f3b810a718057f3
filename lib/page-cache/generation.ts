import type { ChannelSubscriber, DatabaseListener, ListenerQuery } from '@/lib/database/database-listener';
import type { GenerationSource } from './types';

const READ = 'SELECT "value"::text AS value FROM "SiteGeneration" WHERE "id" = 1';

/**
 * Follows the database's generation number. A notification announces a change within milliseconds; the value is read at
 * every connect, because notifications sent before it are lost, and at every heartbeat, because a database that is restored
 * from a backup announces nothing.
 */
export class Generation implements GenerationSource, ChannelSubscriber {
  current = 0;
  away = true;
  #value: bigint | null = null;

  constructor(private readonly listener: DatabaseListener) {
    void listener.subscribe('generation', this);
  }

  /** Whether the database answers; distinguishes a failed page from a failed database. */
  async answers(): Promise<boolean> {
    return !this.away && this.listener.answers();
  }

  onConnect(query: ListenerQuery): Promise<void> {
    return this.#read(query);
  }

  onHeartbeat(query: ListenerQuery): Promise<void> {
    return this.#read(query);
  }

  /** Numbers arrive in the order of commits, so one that is not above the value read last is known already. */
  onNotification(payload: string): void {
    if (!/^\d+$/.test(payload)) return;
    const value = BigInt(payload);
    if (this.#value === null || value > this.#value) this.#setValue(value);
  }

  onConnectionLost(): void {
    this.away = true;
  }

  async #read(query: ListenerQuery): Promise<void> {
    try {
      const [row] = await query<{ value: string }>(READ);
      if (row === undefined) throw new Error('the database holds no generation number');
      this.#setValue(BigInt(row.value));
      this.away = false;
    } catch (error) {
      this.away = true;
      throw error;
    }
  }

  /** Any other value counts as a change, a smaller one too: the database may have been restored from a backup. */
  #setValue(value: bigint): void {
    if (value === this.#value) return;
    this.#value = value;
    this.current += 1;
  }
}
