import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackupFixture } from '@/lib/testing/backup-fixture';
import { querying } from '@/lib/testing/database-content';
import { givenNewsroom } from '@/lib/testing/given-newsroom';
import type { OnProgress } from './progress';

const AWAY = 'The database does not answer: make sure that it runs, then try again.';

const fixture = createBackupFixture();
const { url } = fixture.source;
beforeAll(() => givenNewsroom());
afterAll(() => fixture.remove());

const inFolder = (name: string) => join(fixture.folder, name);

/** Does something once, while the large table is read or loaded. */
function atLargeTable(work: () => unknown): OnProgress {
  let isDone = false;
  return (progress) => {
    if (isDone || progress.kind !== 'bytes' || progress.name !== 'RateLimit') return;
    isDone = true;
    work();
  };
}

async function cutConnections(address: string): Promise<void> {
  await querying(address, (client) =>
    client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND query LIKE 'COPY %' AND pid <> pg_backend_pid()`,
    ),
  );
}

/** A table whose rows take more than one part of the archive, so that a backup reads it for a while. */
async function givenLargeTable(): Promise<void> {
  await querying(url, (client) =>
    client.query(
      `INSERT INTO "RateLimit" ("key", "windowStart")
       SELECT repeat(md5(n::text), 20) || n, now() FROM generate_series(1, 30000) AS n`,
    ),
  );
}

describe('A backup while people write', () => {
  beforeAll(givenLargeTable);

  it('holds one moment of the newsroom, and makes no writer wait', async () => {
    await querying(url, (client) =>
      client.query(`INSERT INTO "Setting" ("key", "value", "updatedAt") VALUES ('counter', '0', now())`),
    );
    let [isDone, written, longestMs] = [false, 0, 0];
    const writing = querying(url, async (client) => {
      while (!isDone) {
        const begun = performance.now();
        await client.query(
          `BEGIN; UPDATE "Setting" SET "value" = to_jsonb(("value" #>> '{}')::int + 1) WHERE "key" = 'counter';
           INSERT INTO "AuditEvent" ("action", "subjectType", "subjectId") VALUES ('test.counted', 'test', 'x'); COMMIT`,
        );
        longestMs = Math.max(longestMs, performance.now() - begun);
        written += 1;
      }
    });
    const atFirstRows: number[] = [];
    await fixture.write({ onProgress: () => atFirstRows.push(written) });
    isDone = true;
    await writing;
    const restored = await fixture.restore();
    const counts = await querying(restored.url, async (client) => {
      const { rows } = await client.query(
        `SELECT ("value" #>> '{}')::int AS counter,
                (SELECT count(*)::int FROM "AuditEvent" WHERE "action" = 'test.counted') AS events,
                (SELECT max("id") <= (SELECT last_value FROM "AuditEvent_id_seq") FROM "AuditEvent") AS numbered
         FROM "Setting" WHERE "key" = 'counter'`,
      );
      return rows[0];
    });
    expect(counts).toEqual({ counter: counts.events, events: counts.counter, numbered: true });
    // Writes went on between the first table and the last.
    expect(atFirstRows.at(-1)).toBeGreaterThan((atFirstRows[0] ?? 0) + 10);
    expect(counts.counter).toBeLessThan(written);
    expect(longestMs).toBeLessThan(1_000);
  });

  it('leaves no file behind when the database ends its connection', async () => {
    const file = inFolder('cut.tar.gz');
    await expect(
      fixture.write({ file, onProgress: atLargeTable(() => cutConnections(url)) }),
    ).rejects.toThrow(AWAY);
    expect(readdirSync(fixture.folder).filter((name) => name.startsWith('cut'))).toEqual([]);
  });

  it('leaves no file behind when it is cancelled', async () => {
    const file = inFolder('cancelled.tar.gz');
    const controller = new AbortController();
    const onProgress = atLargeTable(() => controller.abort());
    await expect(fixture.write({ file, signal: controller.signal, onProgress })).rejects.toThrow();
    expect(readdirSync(fixture.folder).filter((name) => name.startsWith('cancelled'))).toEqual([]);
  });
});

describe('A restore', () => {
  async function expectNothingLeft(target: { url: string; dataDir: string }): Promise<void> {
    expect(existsSync(target.dataDir) ? readdirSync(target.dataDir) : []).toEqual([]);
    const { checksums } = await fixture.restore(target);
    expect(checksums.tables.RateLimit?.rows).toBeGreaterThan(30_000);
    expect(Object.keys(checksums.files)).toContain('auth-secret');
  }

  it('leaves nothing behind when the database ends its connection, and can be repeated', async () => {
    const target = { url: await fixture.database(), dataDir: fixture.dataDir() };
    const onProgress = atLargeTable(() => cutConnections(target.url));
    await expect(fixture.restore({ ...target, onProgress })).rejects.toThrow(AWAY);
    await expectNothingLeft(target);
  });

  it('leaves nothing behind when it is cancelled, and can be repeated', async () => {
    const target = { url: await fixture.database(), dataDir: fixture.dataDir() };
    const controller = new AbortController();
    const onProgress = atLargeTable(() => controller.abort());
    await expect(fixture.restore({ ...target, signal: controller.signal, onProgress })).rejects.toThrow();
    await expectNothingLeft(target);
  });
});
