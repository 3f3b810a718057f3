import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '@/lib/testing/eventually';
import { openTunnel } from '@/lib/testing/tunnel';
import { DatabaseListener, type DatabaseListenerOptions, type ListenerQuery } from './database-listener';

const address = process.env.DATABASE_URL ?? '';
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
const open: { close(): unknown }[] = [];
let other: pg.Client;

beforeEach(async () => {
  for (const level of Object.values(log)) level.mockClear();
  other = new pg.Client({ connectionString: address });
  await other.connect();
});

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
  await other.end();
});

function makeListener(options: Partial<DatabaseListenerOptions> = {}): DatabaseListener {
  const listener = new DatabaseListener({ connectionString: address, log, retryMs: 10, ...options });
  open.push(listener);
  return listener;
}

/** Records every call of its hooks. */
function recorder() {
  return {
    onNotification: vi.fn((_payload: string) => {}),
    onConnect: vi.fn(async (_query: ListenerQuery) => {}),
    onHeartbeat: vi.fn(async (_query: ListenerQuery) => {}),
    onConnectionLost: vi.fn(),
  };
}

/** The listener's connections: pg_stat_activity shows the last query of each, which is LISTEN before the first heartbeat. */
async function listeningConnections(): Promise<number[]> {
  const { rows } = await other.query(
    `SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND pid <> pg_backend_pid() AND query LIKE 'LISTEN%'`,
  );
  return rows.map(({ pid }) => pid);
}

const cutConnection = async () => {
  for (const pid of await listeningConnections()) await other.query('SELECT pg_terminate_backend($1)', [pid]);
};

describe('The channels of one listener', () => {
  it('share one connection, and each subscriber receives what was sent on its own channel', async () => {
    const [news, jobs] = [recorder(), recorder()];
    const listener = makeListener();
    void listener.subscribe('news', news);
    void listener.subscribe('Jobs "to do"', jobs);
    await listener.start();
    expect(await listeningConnections()).toHaveLength(1);

    await other.query(
      `SELECT pg_notify('news', '1'), pg_notify('Jobs "to do"', '2'), pg_notify('other', '3')`,
    );
    await other.query(`NOTIFY news`);

    await eventually(() => expect(news.onNotification.mock.calls).toEqual([['1'], ['']]));
    expect(jobs.onNotification.mock.calls).toEqual([['2']]);
  });

  it('may have several subscribers, and one that subscribes after the start is connected at once', async () => {
    const [first, second] = [recorder(), recorder()];
    const listener = makeListener();
    void listener.subscribe('news', first);
    await listener.start();
    await listener.subscribe('news', second);
    await listener.subscribe('jobs', second);
    expect(first.onConnect).toHaveBeenCalledTimes(1);
    expect(second.onConnect).toHaveBeenCalledTimes(2);

    await other.query(`SELECT pg_notify('news', 'a'), pg_notify('jobs', 'b')`);

    await eventually(() => expect(second.onNotification.mock.calls).toEqual([['a'], ['b']]));
    expect(first.onNotification.mock.calls).toEqual([['a']]);
    expect(await listeningConnections()).toHaveLength(1);
  });
});

describe('A subscriber that throws', () => {
  it('is logged with its channel and disturbs neither the other subscribers nor the connection', async () => {
    const [broken, sound] = [recorder(), recorder()];
    broken.onNotification.mockImplementation(() => {
      throw new Error('broken');
    });
    broken.onConnect.mockImplementation(async (query) => void (await query('SELECT no_such_column')));
    broken.onHeartbeat.mockRejectedValue(new Error('broken'));
    const listener = makeListener({ heartbeatMs: 20 });
    void listener.subscribe('broken', broken);
    void listener.subscribe('sound', sound);
    await listener.start();
    expect(sound.onConnect).toHaveBeenCalledTimes(1);

    await other.query(`SELECT pg_notify('broken', 'x'), pg_notify('sound', 'y')`);
    await eventually(() => expect(sound.onNotification.mock.calls).toEqual([['y']]));
    await eventually(() => expect(sound.onHeartbeat.mock.calls.length).toBeGreaterThan(2));

    expect(broken.onNotification).toHaveBeenCalledTimes(1);
    expect(listener.isConnected).toBe(true);
    expect(sound.onConnectionLost).not.toHaveBeenCalled();
    expect(new Set(log.error.mock.calls.map(([details]) => details.channel))).toEqual(new Set(['broken']));
  });

  it('does not keep the others from being called when the connection is lost', async () => {
    const [broken, sound] = [recorder(), recorder()];
    broken.onConnectionLost.mockImplementation(() => {
      throw new Error('broken');
    });
    const listener = makeListener();
    void listener.subscribe('broken', broken);
    void listener.subscribe('sound', sound);
    await listener.start();
    await cutConnection();
    await eventually(() => expect(sound.onConnect).toHaveBeenCalledTimes(2));
    expect(sound.onConnectionLost).toHaveBeenCalledTimes(1);
    expect(broken.onConnectionLost).toHaveBeenCalledTimes(1);
  });
});

describe('A listener whose connection was cut', () => {
  it('connects again, and every subscriber reads its state again, because notifications were lost', async () => {
    await other.query('CREATE TABLE counter AS SELECT 1 AS value');
    const read: Record<string, number[]> = { one: [], two: [] };
    const listener = makeListener();
    for (const [channel, values] of Object.entries(read)) {
      const onConnect = async (query: ListenerQuery) => {
        const [row] = await query<{ value: number }>('SELECT value FROM counter');
        values.push(row?.value ?? 0);
        // Puts LISTEN back into pg_stat_activity, by which this test finds the connection.
        await query('LISTEN again');
      };
      void listener.subscribe(channel, { onNotification: () => {}, onConnect });
    }
    await listener.start();
    await cutConnection();
    await other.query(`UPDATE counter SET value = 2`);
    await eventually(() => expect(read).toEqual({ one: [1, 2], two: [1, 2] }));
    expect(listener.isConnected).toBe(true);
    expect(log.warn).toHaveBeenCalledTimes(1);
    expect(log.error).not.toHaveBeenCalled();
  });

  it('receives notifications on all its channels as before', async () => {
    const [news, jobs] = [recorder(), recorder()];
    const listener = makeListener();
    void listener.subscribe('news', news);
    void listener.subscribe('jobs', jobs);
    await listener.start();
    await cutConnection();
    await eventually(() => expect(jobs.onConnect).toHaveBeenCalledTimes(2));
    await other.query(`SELECT pg_notify('news', '1'), pg_notify('jobs', '2')`);
    await eventually(() => expect(news.onNotification.mock.calls).toEqual([['1']]));
    expect(jobs.onNotification.mock.calls).toEqual([['2']]);
  });

  it('makes its first attempt at once, however long the pause between attempts', async () => {
    const listener = makeListener({ retryMs: 3_600_000 });
    const subscriber = recorder();
    void listener.subscribe('news', subscriber);
    await listener.start();
    const anHourLater = performance.now() + 3_600_000;
    const clock = vi.spyOn(performance, 'now').mockReturnValue(anHourLater);
    await cutConnection();
    await eventually(() => expect(subscriber.onConnect).toHaveBeenCalledTimes(2));
    clock.mockRestore();
  });
});

describe('A database that cannot be reached', () => {
  it('is tried again and again with a pause, until it can', async () => {
    const connect = vi.spyOn(pg.Client.prototype, 'connect');
    const tunnel = await openTunnel(address);
    open.push(tunnel);
    tunnel.pause();
    const subscriber = recorder();
    const listener = makeListener({ connectionString: tunnel.url, queryTimeoutMs: 500, retryMs: 10 });
    void listener.subscribe('news', subscriber);
    await listener.start();
    expect(listener.isConnected).toBe(false);
    expect(await listener.answers()).toBe(false);
    await eventually(() => expect(connect.mock.calls.length).toBeGreaterThan(2));
    expect(subscriber.onConnect).not.toHaveBeenCalled();
    expect(subscriber.onConnectionLost).not.toHaveBeenCalled();
    expect(log.warn).not.toHaveBeenCalled();
    tunnel.resume();
    await eventually(() => expect(subscriber.onConnect).toHaveBeenCalledTimes(1));
    expect(await listener.answers()).toBe(true);
    connect.mockRestore();
  });

  it('is tried at most once per pause', async () => {
    const connect = vi.spyOn(pg.Client.prototype, 'connect');
    const listener = makeListener({ connectionString: 'postgresql://x@127.0.0.1:1/x', retryMs: 100 });
    const startedAt = performance.now();
    await listener.start();
    await new Promise((resolve) => setTimeout(resolve, 350));
    listener.close();
    const pauses = (performance.now() - startedAt) / 100;
    expect(connect.mock.calls.length).toBeGreaterThan(1);
    expect(connect.mock.calls.length).toBeLessThanOrEqual(pauses + 1);
    connect.mockRestore();
  });

  it('is not tried any more once the listener is closed', async () => {
    const connect = vi.spyOn(pg.Client.prototype, 'connect');
    const listener = makeListener({ connectionString: 'postgresql://x@127.0.0.1:1/x' });
    await listener.start();
    listener.close();
    const attempts = connect.mock.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(connect.mock.calls).toHaveLength(attempts);
    connect.mockRestore();
  });
});

it('A connection that dies silently is noticed by the heartbeat, and each subscriber is called once', async () => {
  const tunnel = await openTunnel(address);
  open.push(tunnel);
  const [one, two] = [recorder(), recorder()];
  const options = { connectionString: tunnel.url, heartbeatMs: 20, queryTimeoutMs: 1_000 };
  const listener = makeListener(options);
  void listener.subscribe('one', one);
  void listener.subscribe('two', two);
  await listener.start();
  tunnel.pause();
  await eventually(() => expect(listener.isConnected).toBe(false));
  expect(one.onConnectionLost).toHaveBeenCalledTimes(1);
  expect(two.onConnectionLost).toHaveBeenCalledTimes(1);
  tunnel.resume();
  await eventually(() => expect(listener.isConnected).toBe(true));
  expect(one.onConnect).toHaveBeenCalledTimes(2);
  expect(log.error).not.toHaveBeenCalled();
});
