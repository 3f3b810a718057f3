import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  ARTICLE,
  deferred,
  openStoreFixture,
  page,
  type StoreFixture,
  settle,
} from '@/lib/testing/page-store-fixture';
import type { RenderOutcome } from './rendered-page-types';

const TICKS_PER_MINUTE = 60;

async function readTimes(fixture: StoreFixture, target: string, times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await fixture.read(target);
}

const textPage = (fixture: StoreFixture) => async (target: string) =>
  page(`${target} ${fixture.changes.current}`, { a: 'delayed', b: 'immediate' });

describe('A page that became invalid', () => {
  it('is rendered anew before it is requested, if it was read often lately', async () => {
    const fixture = await openStoreFixture();
    await readTimes(fixture, '/ar', 3);
    await fixture.change('entry:1');
    await settle();
    expect(await fixture.stored('/ar')).toBe('/ar 2');
    expect(fixture.store.counts()).toMatchObject({ renders: 2, backgroundRenders: 1 });
  });

  it('is compressed as a whole before its next reader comes, too', async () => {
    const fixture = await openStoreFixture();
    const text = randomBytes(300).toString('base64');
    fixture.render = async () => page(`${text} ${fixture.changes.current}`, { a: 'immediate' });
    fixture.recompress = async (gzip, effort) =>
      Buffer.from(`${effort} ${gunzipSync(gzip).toString().slice(-1)}`);
    await readTimes(fixture, '/ar', 3);
    await fixture.change('a');
    await settle();
    expect(fixture.store.findStored('/ar')?.br?.body.toString()).toBe('moderate 2');
  });

  it('is left as it is, if hardly anybody reads it', async () => {
    const fixture = await openStoreFixture();
    await readTimes(fixture, '/ar/once', 1);
    await readTimes(fixture, '/ar/long-ago', 10);
    fixture.tick(5 * TICKS_PER_MINUTE);
    await fixture.change('entry:1');
    await settle();
    expect(fixture.rendered).toHaveLength(2);
  });

  it('is rendered anew when somebody reads it while it may still be sent', async () => {
    const fixture = await openStoreFixture();
    await readTimes(fixture, '/ar', 1);
    await fixture.change('section:1:ar');
    expect(await fixture.stored('/ar')).toBe('/ar 1');
    await settle();
    expect(await fixture.stored('/ar')).toBe('/ar 2');
    expect(fixture.store.counts().stale).toBe(1);
  });

  it('waits behind those that are read more, two at a time', async () => {
    const fixture = await openStoreFixture();
    fixture.render = textPage(fixture);
    const targets = ['/ar/2', '/ar/40', '/ar/5', '/ar/10', '/ar/20'];
    for (const target of targets) await readTimes(fixture, target, Number(target.slice(4)));
    fixture.rendered.length = 0;
    const renders = targets.map(() => deferred<RenderOutcome>());
    fixture.render = () => renders[fixture.rendered.length - 1]?.promise ?? Promise.reject();
    await fixture.change('a');
    await settle();
    expect(fixture.rendered).toEqual(['/ar/40', '/ar/20']);
    renders[0]?.resolve(page('40'));
    await settle();
    expect(fixture.rendered.slice(2)).toEqual(['/ar/10']);
    for (const render of renders) render.resolve(page('other'));
    await settle();
    expect(fixture.rendered.slice(3)).toEqual(['/ar/5', '/ar/2']);
  });

  it('waits while readers wait for renders: one goes on at a time', async () => {
    const fixture = await openStoreFixture();
    fixture.render = textPage(fixture);
    for (const target of ['/ar/a', '/ar/b', '/ar/c']) await readTimes(fixture, target, 3);
    fixture.render = () => new Promise(() => {});
    const waiting = fixture.read('/ar/new');
    await settle();
    fixture.rendered.length = 0;
    await fixture.change('a');
    await settle();
    expect(fixture.rendered).toHaveLength(1);
    void waiting;
  });

  it('is rendered once, whether a reader or the background asks first', async () => {
    const fixture = await openStoreFixture();
    await readTimes(fixture, '/ar', 3);
    const rendered = deferred<RenderOutcome>();
    fixture.render = () => rendered.promise;
    await fixture.change('entry:1');
    const reader = fixture.read('/ar');
    await settle();
    rendered.resolve(page('new', { 'entry:1': 'immediate' }));
    expect(await reader).toBe('new');
    await settle();
    expect(fixture.rendered).toHaveLength(2);
  });

  it('is rendered again when it changes during the render', async () => {
    const fixture = await openStoreFixture();
    await readTimes(fixture, ARTICLE, 3);
    const rendered = deferred<RenderOutcome>();
    fixture.render = () => rendered.promise;
    await fixture.change('entry:1');
    await settle();
    fixture.render = async () => page('newest', { 'entry:1': 'immediate' });
    await fixture.change('entry:1');
    rendered.resolve(page('new', { 'entry:1': 'immediate' }));
    await settle();
    expect(await fixture.stored()).toBe('newest');
  });
});
