import { describe, expect, it } from 'vitest';
import { ARTICLE, deferred, missing, openStoreFixture, page, settle } from '@/lib/testing/page-store-fixture';
import { Rejection } from './rejection';
import type { RenderOutcome } from './rendered-page-types';

const SHOWS_IT = { 'entry:1': 'delayed' } as const;

/** A store with the article and a list that shows it; both may follow changes later. */
async function withPages() {
  const fixture = await openStoreFixture();
  fixture.render = async (target) => page(`${target} with the text`, SHOWS_IT);
  await fixture.read();
  await fixture.read('/ar');
  return fixture;
}

describe('What was withdrawn', () => {
  it('is gone from every page that showed it, at once', async () => {
    const fixture = await withPages();
    fixture.render = async () => missing(410, SHOWS_IT);
    await fixture.withdraw('entry:1');
    expect(await fixture.stored()).toBeUndefined();
    expect(await fixture.stored('/ar')).toBeUndefined();
    expect(await fixture.read()).toBe('410');
    await settle();
    expect(fixture.store.counts().withdrawnDrops).toBe(2);
  });

  it('does not take other pages along, but those that read everything', async () => {
    const fixture = await withPages();
    fixture.render = async (target) =>
      page(target, target === '/ar/all' ? { '*': 'immediate' } : { 'entry:2': 'immediate' });
    await fixture.read('/ar/other');
    await fixture.read('/ar/all');
    await fixture.withdraw('entry:1');
    fixture.changes.away = true;
    expect(await fixture.stored('/ar/other')).toBe('/ar/other');
    expect(await fixture.stored('/ar/all')).toBeUndefined();
  });

  it.each([
    ['a full queue', new Rejection('queue full')],
    ['a failing render', new Error('broken')],
  ])('is not brought back by %s', async (_, error) => {
    const fixture = await withPages();
    await fixture.withdraw('entry:1');
    fixture.render = () => Promise.reject(error);
    await expect(fixture.read()).rejects.toBe(error);
    await expect(fixture.read()).rejects.toBe(error);
  });

  it('is not sent while the database is away, whether it was withdrawn before or while the changes were read', async () => {
    const fixture = await withPages();
    await fixture.withdraw('entry:1');
    fixture.changes.away = true;
    await expect(fixture.read()).rejects.toEqual(new Rejection('database away'));
    const later = await withPages();
    later.changes.away = true;
    expect(await later.stored()).toBe(`${ARTICLE} with the text`);
    await later.withdraw('entry:1');
    expect(await later.stored()).toBeUndefined();
    await expect(later.read()).rejects.toEqual(new Rejection('database away'));
  });

  it('is not shown by a render that began before, not even to those who came before', async () => {
    const fixture = await openStoreFixture();
    const rendered = deferred<RenderOutcome>();
    fixture.render = () =>
      fixture.rendered.length === 1 ? rendered.promise : Promise.resolve(missing(410, SHOWS_IT));
    const early = fixture.read();
    await settle();
    await fixture.withdraw('entry:1');
    rendered.resolve(page('the text', SHOWS_IT));
    expect(await early).toBe('410');
    expect(await fixture.stored()).toBeUndefined();
    fixture.changes.away = true;
    expect(await fixture.read()).toBe('410');
  });

  it('may be published again', async () => {
    const fixture = await withPages();
    await fixture.withdraw('entry:1');
    fixture.render = async () => missing(410, SHOWS_IT);
    await fixture.read();
    await fixture.change('entry:1');
    fixture.render = async () => page('back', SHOWS_IT);
    expect(await fixture.read()).toBe('back');
  });

  it('may have been anything when changes are missing', async () => {
    const fixture = await withPages();
    const rendered = deferred<RenderOutcome>();
    fixture.render = () => rendered.promise;
    const early = fixture.read('/ar/slow');
    await settle();
    fixture.changes.current = 1_000;
    fixture.changes.away = true;
    await fixture.store.onGap();
    expect(await fixture.stored()).toBeUndefined();
    fixture.changes.away = false;
    fixture.render = async () => page('new', SHOWS_IT);
    rendered.resolve(page('from before the gap'));
    expect(await early).toBe('new');
    expect(await fixture.read()).toBe('new');
  });

  it('is known by numbers that begin again when a backup of the database was restored', async () => {
    const fixture = await openStoreFixture({}, 900);
    await fixture.read();
    await fixture.withdraw('entry:1');
    fixture.changes.current = 5;
    await fixture.store.onGap();
    expect(await fixture.read()).toBe(`${ARTICLE} 5`);
    expect(await fixture.stored()).toBe(`${ARTICLE} 5`);
    await fixture.change('entry:1');
    expect(await fixture.read()).toBe(`${ARTICLE} 6`);
  });
});
