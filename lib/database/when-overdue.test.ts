import { describe, expect, it, vi } from 'vitest';
import { eventually } from '@/lib/testing/eventually';
import { DatabaseListener } from './database-listener';
import { LimitedClient, RESPONSE_TIMEOUT_MS } from './limited-client';
import { whenOverdue } from './when-overdue';

const connectionString = process.env.DATABASE_URL;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

/** Keeps the process from everything else, as a long render or a machine with too much to do does. */
function keepBusy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

describe('While the process was busy with something else', () => {
  it('an answer came for the listener, which is heard, and the connection stays', async () => {
    const listener = new DatabaseListener({ connectionString, log, queryTimeoutMs: 500 });
    const onConnectionLost = vi.fn();
    void listener.subscribe('news', { onNotification: () => {}, onConnectionLost });
    await listener.start();
    const answers = listener.answers();
    keepBusy(800);
    expect(await answers).toBe(true);
    expect(onConnectionLost).not.toHaveBeenCalled();
    listener.close();
  });

  it('an answer came for a connection of the pool, which is read, and the connection stays', async () => {
    const client = new LimitedClient({ connectionString });
    await client.connect();
    const answer = client.query('SELECT 1 AS one');
    keepBusy(RESPONSE_TIMEOUT_MS + 200);
    expect((await answer).rows).toEqual([{ one: 1 }]);
    expect((await client.query('SELECT 2 AS two')).rows).toEqual([{ two: 2 }]);
    await client.end();
  });
});

describe('An answer that never comes', () => {
  it('is overdue once, unless somebody stopped waiting, also at the last moment', async () => {
    const [late, stopped, stoppedLast] = [vi.fn(), vi.fn(), vi.fn()];
    whenOverdue(10, late);
    whenOverdue(10, stopped).stop();
    const last = whenOverdue(10, stoppedLast);
    // Due after the other timers, and before what they leave for later.
    setTimeout(() => last.stop(), 10);
    await eventually(() => expect(late).toHaveBeenCalledOnce());
    keepBusy(30);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([late, stopped, stoppedLast].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0]);
  });
});
