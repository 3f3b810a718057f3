import type pg from 'pg';
import { z } from 'zod';
import { openQueue, type QueueDb } from './queue';
import type { JobFailure } from './types';

export interface TakenJob {
  id: string;
  name: string;
  data: unknown;
  /** From 1. */
  attempt: number;
  /** Whether it is tried again by itself when this attempt fails. */
  hasRetry: boolean;
}

/** When the next job of a kind is due, in milliseconds from now; negative when it was due before. */
export type DueIn = Map<string, number>;

const Due = z.object({ name: z.string(), dueInMs: z.number() });

/** The queue as the processes see it that run jobs. */
export class JobStore {
  readonly #db: QueueDb;
  readonly #queue: ReturnType<typeof openQueue>;

  constructor(private readonly pool: pg.Pool) {
    this.#db = { executeSql: (text, values) => pool.query(text, values) };
    this.#queue = openQueue(this.#db);
  }

  /** Kinds without a waiting job are left out. One query for all kinds, each answered by the first entry of an index. */
  async dueIn(names: readonly string[]): Promise<DueIn> {
    const { rows } = await this.pool.query(
      `SELECT kind.name, extract(epoch FROM next.start_after - clock_timestamp())::float8 * 1000 AS "dueInMs"
         FROM unnest($1::text[]) AS kind (name)
        CROSS JOIN LATERAL (SELECT min(start_after) AS start_after FROM pgboss.job
                             WHERE job.name = kind.name AND job.state < 'active') AS next
        WHERE next.start_after IS NOT NULL`,
      [names],
    );
    return new Map(rows.map((row) => Due.parse(row)).map(({ name, dueInMs }) => [name, dueInMs]));
  }

  /** Takes up to `count` jobs that are due and that no other process is taking. */
  async take(name: string, count: number): Promise<TakenJob[]> {
    const failures: unknown[] = [];
    const executeSql: QueueDb['executeSql'] = async (text, values) => {
      try {
        return await this.#db.executeSql(text, values);
      } catch (error) {
        // The queue would take it for an empty answer.
        failures.push(error);
        throw error;
      }
    };
    const jobs = await this.#queue.fetch(name, {
      db: { executeSql },
      batchSize: count,
      includeMetadata: true,
    });
    if (failures.length > 0) throw failures[0];
    return jobs.map(({ id, data, retryCount, retryLimit }) => ({
      ...{ id, name, data, attempt: retryCount + 1, hasRetry: retryCount < retryLimit },
    }));
  }

  async complete({ name, id }: TakenJob): Promise<void> {
    await this.#queue.complete(name, id);
  }

  /** Has it tried again later, or records that it has failed for good. */
  async fail({ name, id }: TakenJob, failure: JobFailure): Promise<void> {
    await this.#queue.fail(name, id, failure);
  }

  /** Has another process run it at once. The attempt does not count. */
  async giveBack({ name, id }: TakenJob): Promise<void> {
    await this.pool.query(
      `UPDATE pgboss.job SET state = 'retry', started_on = NULL, start_after = now()
        WHERE name = $1 AND id = $2 AND state = 'active'`,
      [name, id],
    );
  }

  /** Fails the attempts whose process must be gone: they have taken longer than they may. */
  async failExpired(): Promise<void> {
    await this.#queue.expire();
  }

  /** The same, and forgets finished jobs. */
  async cleanUp(): Promise<void> {
    await this.#queue.maintain();
  }
}
