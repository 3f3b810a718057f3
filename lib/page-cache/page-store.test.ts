import { describe, expect, it } from 'vitest';
import {
  ARTICLE,
  deferred,
  missing,
  openStoreFixture,
  page,
  redirect,
  settle,
} from '@/lib/testing/page-store-fixture';
import type { PageEntry } from './page-store-types';
import type { RenderOutcome } from './rendered-page-types';

describe('A stored page', () => {
  it('is sent until something changes that it read', async () => {
    const fixture = await openStoreFixture();
    expect(await fixture.stored()).toBeUndefined();
    expect(await fixture.read()).toBe(`${ARTICLE} 1`);
    await fixture.change('entry:2', 'list:front');
    expect(await fixture.stored()).toBe(`${ARTICLE} 1`);
    expect(fixture.rendered).toHaveLength(1);
    await fixture.change('entry:2', 'entry:1');
    expect(await fixture.stored()).toBeUndefined();
    expect(await fixture.read()).toBe(`${ARTICLE} 3`);
  });

  it('has a header of its own in place of the one of all pages', async () => {
    const fixture = await openStoreFixture();
    fixture.render = async () => page('video', {}, { headers: [['Vary', 'Accept']] });
    const entry = (await fixture.store.get(ARTICLE)) as PageEntry;
    const { head } = await entry.toIdentity();
    expect(head.filter((_, at) => head[at - 1] === 'Vary')).toEqual(['Accept']);
  });

  it('that must follow a change at once is not sent any more, not even for a moment', async () => {
    const fixture = await openStoreFixture();
    fixture.render = async () => page('both', { a: 'immediate', b: 'delayed' });
    await fixture.read();
    await fixture.change('a', 'b');
    expect(await fixture.stored()).toBeUndefined();
  });

  it.each([
    ['two seconds', ['section:1:ar'], 2_000],
    ['ten seconds after a change of the settings', ['settings'], 10_000],
    ['ten seconds after a change of a name', ['term:7', 'terms:Section'], 10_000],
    ['two seconds when more than names has changed', ['settings', 'section:1:ar'], 2_000],
    ['two seconds after a change of the topics', ['terms:Topic'], 2_000],
  ])('that may follow later is sent for %s, and then waited for', async (_, keys, limitMs) => {
    const fixture = await openStoreFixture();
    const reads = Object.fromEntries(keys.map((key) => [key, 'delayed'] as const));
    fixture.render = async () => page(`state ${fixture.changes.current}`, { own: 'immediate', ...reads });
    await fixture.read();
    await fixture.change(...keys);
    const rendered = deferred<RenderOutcome>();
    fixture.render = () => rendered.promise;
    fixture.nowMs += limitMs - 1;
    expect(await fixture.stored()).toBe('state 1');
    expect(await fixture.read()).toBe('state 1');
    fixture.nowMs += 1;
    expect(await fixture.stored()).toBeUndefined();
    const waiting = fixture.read();
    rendered.resolve(page('new'));
    expect(await waiting).toBe('new');
  });

  it('that changes again and again is not sent longer for it: the first change counts', async () => {
    const fixture = await openStoreFixture();
    await fixture.read();
    fixture.render = () => new Promise(() => {});
    for (let second = 0; second < 2; second += 1) {
      await fixture.change('section:1:ar');
      expect(await fixture.stored()).toBeDefined();
      fixture.nowMs += 1_000;
    }
    expect(await fixture.stored()).toBeUndefined();
    for (let count = 0; count < 100; count += 1) await fixture.change('section:1:ar');
    expect(await fixture.stored()).toBeUndefined();
  });

  it('is invalid after a change of everything, and one that read everything is after any change', async () => {
    const fixture = await openStoreFixture();
    fixture.render = async (target) =>
      page(target, target === '/ar/all' ? { '*': 'immediate' } : { a: 'delayed' });
    await fixture.read('/ar/all');
    await fixture.read('/ar/one');
    await fixture.change('something else');
    expect(await fixture.stored('/ar/all')).toBeUndefined();
    expect(await fixture.stored('/ar/one')).toBe('/ar/one');
    await fixture.change('*');
    expect(await fixture.stored('/ar/one')).toBeUndefined();
  });

  it('that is no page but a redirect or missing is never sent once it is invalid', async () => {
    const fixture = await openStoreFixture();
    fixture.render = async (target) =>
      target === '/ar/moved' ? redirect('/ar/new', { a: 'delayed' }) : missing(410, { a: 'delayed' });
    expect(await fixture.read('/ar/moved')).toBe('301');
    expect(await fixture.read('/ar/gone')).toBe('410');
    expect(fixture.store.findStored('/ar/moved')?.identity?.head).toContain('/ar/new');
    expect(await fixture.read('/ar/gone')).toBe('410');
    expect(fixture.rendered).toHaveLength(2);
    await fixture.change('a');
    expect(fixture.store.findStored('/ar/moved')).toBeUndefined();
    fixture.render = async () => page('here again');
    expect(await fixture.read('/ar/gone')).toBe('here again');
    expect(await fixture.read('/ar/moved')).toBe('here again');
  });

  it('keeps its tag and its replies when it is rendered again as it was', async () => {
    const fixture = await openStoreFixture();
    fixture.render = async () => page('the same', { a: 'immediate' });
    const first = (await fixture.store.get(ARTICLE)) as PageEntry;
    await fixture.change('a');
    const second = (await fixture.store.get(ARTICLE)) as PageEntry;
    expect(fixture.rendered).toHaveLength(2);
    expect(second.etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(second).toBe(first);
  });
});

describe('A render', () => {
  it('is shared by all who wait', async () => {
    const fixture = await openStoreFixture();
    const rendered = deferred<RenderOutcome>();
    fixture.render = () => rendered.promise;
    const readers = Array.from({ length: 50 }, () => fixture.read());
    rendered.resolve(page('once'));
    expect(new Set(await Promise.all(readers))).toEqual(new Set(['once']));
    expect(fixture.rendered).toHaveLength(1);
  });

  it('that began before a change answers those who came before it, and nobody who came after', async () => {
    const fixture = await openStoreFixture();
    const [before, after] = [deferred<RenderOutcome>(), deferred<RenderOutcome>()];
    fixture.render = () => (fixture.rendered.length === 1 ? before.promise : after.promise);
    const early = fixture.read();
    await settle();
    await fixture.change('a');
    const late = fixture.read();
    before.resolve(page('old', { a: 'immediate' }));
    expect(await early).toBe('old');
    expect(await fixture.stored()).toBeUndefined();
    await settle();
    after.resolve(page('new', { a: 'immediate' }));
    expect(await late).toBe('new');
    expect(await fixture.stored()).toBe('new');
    expect(fixture.rendered).toHaveLength(2);
  });

  it('that is known to be overtaken is not waited for, and never replaces what began later', async () => {
    const fixture = await openStoreFixture();
    await fixture.read();
    await fixture.change('entry:1');
    const [before, after] = [deferred<RenderOutcome>(), deferred<RenderOutcome>()];
    fixture.render = () => (fixture.rendered.length === 2 ? before.promise : after.promise);
    const early = fixture.read();
    await settle();
    await fixture.change('entry:1');
    const late = fixture.read();
    await settle();
    expect(fixture.rendered).toHaveLength(3);
    after.resolve(page('new', { 'entry:1': 'immediate' }));
    expect(await late).toBe('new');
    before.resolve(page('old', { 'entry:1': 'immediate' }));
    expect(await early).toBe('old');
    expect(await fixture.stored()).toBe('new');
  });

  it('that began before a change which may follow later answers everybody for two seconds', async () => {
    const fixture = await openStoreFixture();
    const rendered = deferred<RenderOutcome>();
    fixture.render = () => rendered.promise;
    const early = fixture.read();
    await settle();
    await fixture.change('a');
    const late = fixture.read();
    fixture.render = () => new Promise(() => {});
    rendered.resolve(page('old', { a: 'delayed' }));
    expect(await Promise.all([early, late])).toEqual(['old', 'old']);
    expect(await fixture.stored()).toBe('old');
    fixture.nowMs += 2_000;
    expect(await fixture.stored()).toBeUndefined();
  });

  it('that fails is not tried again for a second, unless something changes', async () => {
    const fixture = await openStoreFixture();
    fixture.render = () => Promise.reject(new Error('broken'));
    await expect(fixture.read()).rejects.toThrow('broken');
    await expect(fixture.read()).rejects.toThrow('broken');
    expect(fixture.rendered).toHaveLength(1);
    await fixture.change('anything');
    await expect(fixture.read()).rejects.toThrow('broken');
    fixture.nowMs += 1_000;
    fixture.render = async () => page('repaired');
    expect(await fixture.read()).toBe('repaired');
    expect(fixture.lines).toEqual(Array(2).fill('A page could not be rendered'));
    expect(fixture.store.counts()).toMatchObject({ renders: 3, failures: 2 });
  });

  it('that fails brings no page back that had to follow a change', async () => {
    const fixture = await openStoreFixture();
    await fixture.read();
    await fixture.change('entry:1');
    fixture.render = () => Promise.reject(new Error('broken'));
    await expect(fixture.read()).rejects.toThrow('broken');
  });
});
