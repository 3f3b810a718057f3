import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '@/lib/testing/eventually';
import { createApplicationClient } from './application-client';
import { type FakeApplications, listenForFakeApplications } from './testing/fake-applications';

let fake: FakeApplications;
beforeEach(async () => {
  fake = await listenForFakeApplications();
});
afterEach(() => fake.close());

describe('What the page cache asks for', () => {
  const recompressed = async () => {
    const client = createApplicationClient({
      whenReady: (timeoutMs) => fake.supervisor.whenReady(timeoutMs),
    });
    return client.recompress(Buffer.from('page'), 'moderate').finally(() => client.close());
  };

  it('is done by the next process when one ends in the middle of it', async () => {
    fake.plan('exit at work');
    await fake.supervisor.start();
    expect(JSON.parse((await recompressed()).toString()).pid).toBe(fake.spawned[1]?.child.pid);
  });

  it('is given up when it ends two of them', async () => {
    fake.plan('exit at work', 'exit at work', 'exit at work');
    await fake.supervisor.start();
    await expect(recompressed()).rejects.toMatchObject({ reason: 'application away' });
    await eventually(() => expect(fake.supervisor.counts.crashed).toBe(2));
  });

  it('is refused after a while when there is no application', async () => {
    const client = createApplicationClient({
      whenReady: (timeoutMs) => fake.supervisor.whenReady(timeoutMs),
      readyTimeoutMs: 50,
    });
    await expect(client.recompress(Buffer.from('page'), 'moderate')).rejects.toMatchObject({
      reason: 'application away',
    });
    client.close();
  });
});

describe('A request to the studio', () => {
  it('for a page is answered by the next process when one ends in the middle of it', async () => {
    fake.plan('exit at work');
    await fake.supervisor.start();
    const asked = await fake.send('/work');
    expect(JSON.parse(asked.body.toString()).pid).toBe(fake.spawned[1]?.child.pid);
  });

  it('for a page is given up when it ends two of them', async () => {
    fake.plan('exit at work', 'exit at work');
    await fake.supervisor.start();
    expect((await fake.send('/work')).status).toBe(503);
    await eventually(() => expect(fake.supervisor.counts.crashed).toBe(2));
  });

  it.each([
    ['that may have changed something', { method: 'POST', body: Buffer.from('{}') }],
    ['that has a body', { method: 'GET', body: Buffer.from('{}'), headers: { 'content-length': '2' } }],
  ])('%s is asked of no second process', async (_what, options) => {
    fake.plan('exit at work');
    await fake.supervisor.start();
    expect((await fake.send('/work', options)).status).toBe(503);
    await eventually(async () => expect(await fake.pidThatAnswers()).toBe(fake.spawned[1]?.child.pid));
  });

  it('reaches the application whole and comes back whole, without the headers of a connection', async () => {
    await fake.supervisor.start();
    const body = Buffer.alloc(3_000_000, 'ن');
    const headers = { 'x-own': 'kept', te: 'trailers', 'proxy-connection': 'x' };
    const echoed = await fake.send('/echo', { method: 'POST', body, headers });
    expect(echoed.status).toBe(201);
    expect(echoed.body.equals(body)).toBe(true);
    expect(echoed.headers).toMatchObject({ 'x-from': 'application', 'set-cookie': ['a=1', 'b=2'] });
    const seen = JSON.parse((await fake.send('/', { headers })).body.toString('utf8'));
    expect(seen.headers).toMatchObject({ 'x-own': 'kept' });
    expect(Object.keys(seen.headers)).not.toEqual(expect.arrayContaining(['te']));
    expect(Object.keys(seen.headers)).not.toContain('proxy-connection');
  });

  it('is refused after a while when there is no application', async () => {
    expect((await fake.send('/')).status).toBe(503);
  });
});
