import { describe, expect, it, vi } from 'vitest';
import {
  ARTICLE,
  deferred,
  missing,
  openStoreFixture,
  page,
  redirect,
  settle,
} from '@/lib/testing/page-store-fixture';
import { Rejection } from './rejection';
import type { RenderOutcome, RenderRequest } from './rendered-page-types';

describe('While the database is away', () => {
  it('the last good page is sent whatever its age, and the log says so once a minute', async () => {
    const fixture = await openStoreFixture();
    await fixture.read();
    await fixture.change('entry:1');
    fixture.changes.away = true;
    fixture.nowMs += 3_600_000;
    for (let request = 0; request < 100; request += 1) expect(await fixture.read()).toBe(`${ARTICLE} 1`);
    expect(fixture.rendered).toHaveLength(1);
    expect(fixture.lines).toHaveLength(1);
    fixture.nowMs += 60_000;
    await fixture.read();
    expect(fixture.lines).toHaveLength(2);
    fixture.changes.away = false;
    expect(await fixture.read()).toBe(`${ARTICLE} 2`);
  });

  it('redirects and missing pages are remembered too', async () => {
    const fixture = await openStoreFixture();
    fixture.render = async (target) =>
      target === '/ar/moved' ? redirect('/ar/new', { a: 'immediate' }) : missing(404, { a: 'immediate' });
    await fixture.read('/ar/moved');
    await fixture.read('/ar/no');
    await fixture.change('a');
    fixture.changes.away = true;
    expect(await fixture.read('/ar/moved')).toBe('301');
    expect(await fixture.read('/ar/no')).toBe('404');
  });

  it('what was never rendered cannot be, and is not tried', async () => {
    const fixture = await openStoreFixture();
    fixture.changes.away = true;
    await expect(fixture.read()).rejects.toEqual(new Rejection('database away'));
    expect(fixture.rendered).toEqual([]);
    fixture.changes.away = false;
    expect(await fixture.read()).toBe(`${ARTICLE} 1`);
  });

  it('new pages are rendered all the same when only the connection for changes is lost, and follow what was missed meanwhile', async () => {
    const fixture = await openStoreFixture({ databaseAnswers: async () => true });
    fixture.changes.away = true;
    expect(await fixture.read()).toBe(`${ARTICLE} 1`);
    fixture.render = async (target) => page(`${target} newer`, { 'entry:1': 'immediate' });
    expect(await fixture.read()).toBe(`${ARTICLE} 1`);
    fixture.changes.away = false;
    await fixture.change('entry:1');
    expect(await fixture.read()).toBe(`${ARTICLE} newer`);
  });

  it('a page that was rendered then is gone after the reconnect when it was withdrawn meanwhile', async () => {
    const fixture = await openStoreFixture({ databaseAnswers: async () => true });
    fixture.changes.away = true;
    await fixture.read();
    fixture.render = async () => missing(410, { 'entry:1': 'immediate' });
    await fixture.withdraw('entry:1');
    expect(await fixture.read()).toBe('410');
  });

  it('nothing is rendered before the first connect, because what changes until then would never be known', async () => {
    const fixture = await openStoreFixture({ databaseAnswers: async () => true }, -1);
    fixture.changes.away = true;
    await expect(fixture.read()).rejects.toEqual(new Rejection('database away'));
    expect(fixture.rendered).toEqual([]);
  });

  it('the database is asked once more for each new page, and not for pages that are stored', async () => {
    const databaseAnswers = vi.fn(async () => true).mockResolvedValueOnce(false);
    const fixture = await openStoreFixture({ databaseAnswers });
    await fixture.read('/ar/stored');
    expect(databaseAnswers).not.toHaveBeenCalled();
    fixture.changes.away = true;
    await fixture.read('/ar/stored');
    await expect(fixture.read()).rejects.toEqual(new Rejection('database away'));
    expect(await fixture.read()).toBe(`${ARTICLE} 1`);
    expect(databaseAnswers).toHaveBeenCalledTimes(2);
  });

  it('a reader whose render fails because of it gets the last good page', async () => {
    const fixture = await openStoreFixture();
    await fixture.read();
    await fixture.change('entry:1');
    const rendered = deferred<RenderOutcome>();
    fixture.render = () => rendered.promise;
    const waiting = fixture.read();
    await settle();
    fixture.changes.away = true;
    rendered.reject(new Error('no database'));
    expect(await waiting).toBe(`${ARTICLE} 1`);
  });

  it('nothing is rendered in the background, and what has to be is when it is back', async () => {
    const fixture = await openStoreFixture();
    for (let count = 0; count < 5; count += 1) await fixture.read();
    fixture.changes.away = true;
    await fixture.change('entry:1');
    await settle();
    expect(fixture.rendered).toHaveLength(1);
    fixture.changes.away = false;
    fixture.tick();
    await settle();
    expect(await fixture.stored()).toBe(`${ARTICLE} 2`);
  });
});

describe('Readers who disconnect', () => {
  async function renderWithClients() {
    const fixture = await openStoreFixture();
    const request = deferred<RenderRequest>();
    const rendered = deferred<RenderOutcome>();
    fixture.render = (_, given) => {
      request.resolve(given);
      return rendered.promise;
    };
    return { fixture, request, rendered };
  }

  it('end a render when they were the last who waited for it', async () => {
    const { fixture, request, rendered } = await renderWithClients();
    const clients = [new AbortController(), new AbortController()];
    const reads = clients.map(({ signal }) => fixture.read(ARTICLE, signal));
    const { signal } = await request.promise;
    clients[0]?.abort();
    expect(signal?.aborted).toBe(false);
    clients[1]?.abort();
    expect(signal?.aborted).toBe(true);
    rendered.resolve(page('x'));
    await Promise.all(reads);
    expect(await fixture.stored()).toBe('x');
  });

  it('do not take along one who came since', async () => {
    const { fixture, request, rendered } = await renderWithClients();
    const client = new AbortController();
    const left = expect(fixture.read(ARTICLE, client.signal)).rejects.toEqual(
      new Rejection('client disconnected'),
    );
    await request.promise;
    client.abort();
    const stays = fixture.read();
    fixture.render = async () => page('new');
    rendered.reject(new Rejection('client disconnected'));
    await left;
    expect(await stays).toBe('new');
    expect(fixture.lines).toEqual([]);
  });
});

describe('When too many pages are requested', () => {
  it('a page that was rendered before has priority, a new address has none', async () => {
    const fixture = await openStoreFixture();
    await fixture.read();
    await fixture.change('entry:1');
    await fixture.read();
    expect(fixture.requests.map(({ hasPriority }) => hasPriority)).toEqual([false, true]);
  });

  it('a render that was not tried is no failure: the next reader may be luckier', async () => {
    const fixture = await openStoreFixture();
    fixture.render = () => Promise.reject(new Rejection('queue full'));
    await expect(fixture.read()).rejects.toEqual(new Rejection('queue full'));
    fixture.render = async () => page('new');
    expect(await fixture.read()).toBe('new');
    expect(fixture.lines).toEqual([]);
  });
});
