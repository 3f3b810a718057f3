import { describe, expect, it } from 'vitest';
import { ARTICLE, createCacheFixture, deferred, page } from '@/lib/testing/cache-fixture';
import type { RenderOptions } from './page-cache';
import { Rejection } from './rejection';
import type { Rendered } from './types';

describe('When too many pages are requested at once', () => {
  it('the older page is served, and the new one to the next reader who finds a shorter queue', async () => {
    const fixture = createCacheFixture();
    await fixture.read();
    fixture.generation.current = 2;
    fixture.render = () => Promise.reject(new Rejection('queue full'));
    expect(await fixture.read()).toBe(`${ARTICLE} 1`);
    await expect(fixture.read('/ar/new')).rejects.toEqual(new Rejection('queue full'));
    fixture.render = async () => page('new');
    expect(await fixture.read()).toBe('new');
    expect(await fixture.read('/ar/new')).toBe('new');
    expect(fixture.lines).not.toContain('A page could not be rendered');
  });

  it('a page that is stored has priority, a new address has none', async () => {
    const fixture = createCacheFixture();
    const priorities: boolean[] = [];
    fixture.render = async (_, { hasPriority }) => {
      priorities.push(hasPriority);
      return page('x');
    };
    await fixture.read();
    fixture.generation.current = 2;
    await fixture.read();
    expect(priorities).toEqual([false, true]);
  });

  it('a render is wanted as long as one of its clients is connected', async () => {
    const fixture = createCacheFixture();
    const options = deferred<RenderOptions>();
    const rendered = deferred<Rendered>();
    fixture.render = (_, given) => {
      options.resolve(given);
      return rendered.promise;
    };
    const clients = [new AbortController(), new AbortController()];
    const reads = clients.map(({ signal }) => fixture.cache.get(ARTICLE, signal));
    const { signal } = await options.promise;
    clients[0]?.abort();
    expect(signal.aborted).toBe(false);
    clients[1]?.abort();
    expect(signal.aborted).toBe(true);
    rendered.resolve(page('x'));
    await Promise.all(reads);
    expect(await fixture.read()).toBe('x');
    expect(fixture.renders).toBe(1);
  });

  it('two requests on one connection count as one client, and a reader without a connection never leaves', async () => {
    const fixture = createCacheFixture();
    const options = deferred<RenderOptions>();
    const rendered = deferred<Rendered>();
    fixture.render = (_, given) => {
      options.resolve(given);
      return rendered.promise;
    };
    const client = new AbortController();
    const reads = [
      fixture.cache.get(ARTICLE, client.signal),
      fixture.cache.get(ARTICLE, client.signal),
      fixture.read(),
    ];
    const { signal } = await options.promise;
    client.abort();
    expect(signal.aborted).toBe(false);
    rendered.resolve(page('x'));
    await Promise.all(reads);
  });

  it('a render that stopped because its clients had disconnected starts again for a client that came since', async () => {
    const fixture = createCacheFixture();
    await fixture.read();
    fixture.generation.current = 2;
    const step = deferred<void>();
    fixture.render = async (_, { signal }) => {
      await step.promise;
      if (signal.aborted) throw new Rejection('client disconnected');
      return page('new');
    };
    const client = new AbortController();
    const left = expect(fixture.cache.get(ARTICLE, client.signal)).rejects.toEqual(
      new Rejection('client disconnected'),
    );
    client.abort();
    const stays = fixture.read();
    step.resolve();
    await left;
    expect(await stays).toBe('new');
    expect(fixture.renders).toBe(3);
    expect(fixture.lines).toEqual([]);
  });
});

describe('While the database is away', () => {
  it('the last good page is served, and the log says so once a minute', async () => {
    const fixture = createCacheFixture();
    await fixture.read();
    fixture.generation.current = 2;
    fixture.generation.away = true;
    for (let request = 0; request < 100; request += 1) expect(await fixture.read()).toBe(`${ARTICLE} 1`);
    expect(fixture.renders).toBe(1);
    expect(fixture.lines).toHaveLength(1);
    fixture.nowMs += 60_000;
    await fixture.read();
    expect(fixture.lines).toHaveLength(2);
    fixture.generation.away = false;
    expect(await fixture.read()).toBe(`${ARTICLE} 2`);
  });

  it('a page that was never rendered is tried, but not again within a second', async () => {
    const fixture = createCacheFixture();
    fixture.generation.away = true;
    fixture.render = () => Promise.reject(new Error('no database'));
    await expect(fixture.read()).rejects.toThrow('no database');
    await expect(fixture.read()).rejects.toThrow('no database');
    expect(fixture.renders).toBe(1);
    fixture.nowMs += 1_000;
    fixture.render = async () => page('back');
    expect(await fixture.read()).toBe('back');
  });
});
