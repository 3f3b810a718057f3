import { describe, expect, it } from 'vitest';
import { ARTICLE, deferred, missing, openStoreFixture, page, settle } from '@/lib/testing/page-store-fixture';
import { Rejection } from './rejection';
import type { RenderOutcome } from './rendered-page-types';

const SHOWS_IT = { 'entry:1': 'delayed' } as const;

const WITHOUT_NOTICE: RenderOutcome = {
  ...{ kind: 'missing', status: 410, isForNow: true },
  reads: new Map([['entry:1', 'delayed']]),
};

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

  it('answers 410 although the database goes away right after, and so do lists without it', async () => {
    const fixture = await withPages();
    await fixture.read('/ar/moved');
    fixture.render = async (target) =>
      target === '/ar' ? page('the others') : missing(target === '/ar/moved' ? 404 : 410, SHOWS_IT);
    await fixture.withdraw('entry:1');
    await settle();
    fixture.changes.away = true;
    expect(await fixture.read()).toBe('410');
    expect(await fixture.stored('/ar')).toBe('the others');
    expect(await fixture.read('/ar/moved')).toBe('404');
    expect(fixture.store.counts().backgroundRenders).toBe(3);
  });

  it('is answered anew by an address that was already gone, and not by one that somebody invented', async () => {
    const fixture = await openStoreFixture();
    fixture.render = async (target) => missing(target === '/ar/no' ? 404 : 410, SHOWS_IT);
    await fixture.read('/ar/gone');
    await fixture.read('/ar/no');
    fixture.rendered.length = 0;
    await fixture.withdraw('entry:1');
    await settle();
    expect(fixture.rendered).toEqual(['/ar/gone']);
  });

  it('renders no more than what is read often, when it was everything', async () => {
    const fixture = await withPages();
    await fixture.read('/ar');
    fixture.rendered.length = 0;
    await fixture.withdraw('*');
    await settle();
    expect(fixture.rendered).toEqual(['/ar']);
  });

  it('is told without its notice while that cannot be rendered, also without the database, and with it afterwards', async () => {
    const fixture = await withPages();
    fixture.render = async () => WITHOUT_NOTICE;
    await fixture.withdraw('entry:1');
    expect(await fixture.read()).toBe('410');
    fixture.changes.away = true;
    expect(await fixture.read()).toBe('410');
    fixture.changes.away = false;
    fixture.render = async () => page('the notice', SHOWS_IT, { status: 410 });
    expect(await fixture.read()).toBe('410');
    expect(await fixture.stored()).toBe('the notice');
    fixture.render = async () => WITHOUT_NOTICE;
    await fixture.change('entry:1');
    expect(await fixture.read()).toBe('410');
    fixture.changes.away = true;
    expect(await fixture.stored()).toBe('the notice');
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
