import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { eventually } from '@/lib/testing/eventually';
import { type FakeApplications, listenForFakeApplications } from './testing/fake-applications';
import { watchMemory } from './watch-memory';

let fake: FakeApplications;
beforeEach(async () => {
  fake = await listenForFakeApplications();
});
afterEach(() => fake.close());

/** What may have changed something, and is asked of no second process. */
const CHANGE = { method: 'POST' };

describe('The application process', () => {
  it('answers once it is ready, and is started again when it ends', async () => {
    await fake.supervisor.start();
    const first = await fake.pidThatAnswers();
    await fake.send('/exit', CHANGE);
    await eventually(async () => expect(await fake.pidThatAnswers()).not.toBe(first));
    expect(fake.spawned).toHaveLength(2);
    expect(fake.supervisor.counts).toEqual({ crashed: 1, replaced: 0 });
    await fake.supervisor.replace();
    expect(fake.supervisor.counts).toEqual({ crashed: 1, replaced: 1 });
  });

  it('is started again when it is killed while requests wait, which are then answered', async () => {
    await fake.supervisor.start();
    fake.spawned[0]?.child.kill('SIGKILL');
    await eventually(() => expect(fake.supervisor.current).toBeNull());
    expect(await fake.pidThatAnswers()).toBe(fake.spawned[1]?.child.pid);
  });

  it('answers requests that only wait when it is told to, and goes on', async () => {
    await fake.supervisor.start();
    const waiting = fake.send('/wait');
    // Requests reach the application by connections of their own, in any order.
    await eventually(async () => expect((await fake.send('/waiting')).body.toString()).toBe('1'));
    const first = await fake.pidThatAnswers();
    fake.supervisor.endWaits();
    expect((await waiting).body.toString()).toBe('over');
    expect(await fake.pidThatAnswers()).toBe(first);
  });

  it('is replaced without a request being lost, and finishes what it answers', async () => {
    await fake.supervisor.start();
    const slow = fake.send('/slow');
    let requests = 0;
    let isReplaced = false;
    const others = (async () => {
      while (!isReplaced) {
        expect((await fake.send('/')).status).toBe(200);
        requests += 1;
      }
    })();
    await fake.supervisor.replace();
    isReplaced = true;
    await others;
    expect((await slow).body.toString()).toBe(String(fake.spawned[0]?.child.pid));
    expect(await fake.pidThatAnswers()).toBe(fake.spawned[1]?.child.pid);
    expect(requests).toBeGreaterThan(0);
    await eventually(() => expect(fake.spawned[0]?.child.exitCode).toBe(0));
  });

  it('goes on when its successor fails', async () => {
    fake.plan('', 'exit at start', 'never ready');
    await fake.supervisor.start();
    await expect(fake.supervisor.replace()).rejects.toThrow('ended before it was ready');
    await expect(fake.supervisor.replace()).rejects.toThrow('not ready in time');
    expect(await fake.pidThatAnswers()).toBe(fake.spawned[0]?.child.pid);
  });

  it('is replaced when it says that it has become too large', async () => {
    fake.plan('too large');
    await fake.supervisor.start();
    await eventually(async () => expect(await fake.pidThatAnswers()).toBe(fake.spawned[1]?.child.pid));
  });

  it('that has become too large is replaced by the second successor when the first one fails', async () => {
    fake.plan('too large', 'exit at start');
    await fake.supervisor.start();
    await eventually(async () => expect(await fake.pidThatAnswers()).toBe(fake.spawned[2]?.child.pid));
  });

  it('that hangs is ended and started again, and one that has never said that it is alive is left alone', async () => {
    fake.plan('', 'says that it is alive');
    await fake.supervisor.start();
    await fake.supervisor.replace();
    await expect(fake.send('/hang', CHANGE)).resolves.toMatchObject({ status: 503 });
    await eventually(() => expect(fake.supervisor.counts.crashed).toBe(1));
    expect(await fake.pidThatAnswers()).toBe(fake.spawned[2]?.child.pid);
    expect(fake.spawned[1]?.child.signalCode).toBe('SIGKILL');
  });

  it('that cannot start is said to the caller, and one that keeps failing is tried again and again', async () => {
    fake.plan('exit at start');
    await expect(fake.supervisor.start()).rejects.toThrow('ended before it was ready');
    fake.plan('', '', 'exit at start', 'exit at start', 'exit at start');
    await fake.supervisor.start();
    await fake.send('/exit', CHANGE);
    await eventually(async () => expect(await fake.pidThatAnswers()).toBe(fake.spawned[5]?.child.pid));
  });
});

it('An application process that holds too much memory says so again for as long as it does', () => {
  vi.useFakeTimers();
  const rss = vi.spyOn(process.memoryUsage, 'rss').mockReturnValue(2 ** 45);
  const tooLarge = vi.fn();
  const watch = watchMemory(tooLarge);
  vi.advanceTimersByTime(60_000);
  expect(tooLarge).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(10 * 60_000);
  expect(tooLarge).toHaveBeenCalledTimes(3);
  rss.mockReturnValue(1);
  vi.advanceTimersByTime(10 * 60_000);
  expect(tooLarge).toHaveBeenCalledTimes(3);
  watch.stop();
  vi.useRealTimers();
});
