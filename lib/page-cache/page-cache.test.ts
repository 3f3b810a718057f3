import { describe, expect, it } from 'vitest';
import { ARTICLE, createCacheFixture, deferred, page } from '@/lib/testing/cache-fixture';
import type { Rendered } from './types';

describe('A reader', () => {
  it('gets the stored page until the site changes', async () => {
    const fixture = createCacheFixture();
    expect(fixture.cache.current(ARTICLE)).toBeUndefined();
    expect(await fixture.read()).toBe(`${ARTICLE} 1`);
    expect(fixture.cache.current(ARTICLE)?.identity.body.toString()).toBe(`${ARTICLE} 1`);
    await fixture.read();
    expect(fixture.renders).toBe(1);
    fixture.generation.current = 2;
    expect(fixture.cache.current(ARTICLE)).toBeUndefined();
    expect(await fixture.read()).toBe(`${ARTICLE} 2`);
    expect(fixture.renders).toBe(2);
  });

  it('waits for the render that another reader started', async () => {
    const fixture = createCacheFixture();
    const rendered = deferred<Rendered>();
    fixture.render = () => rendered.promise;
    const readers = Array.from({ length: 50 }, () => fixture.read());
    rendered.resolve(page('once'));
    expect(new Set(await Promise.all(readers))).toEqual(new Set(['once']));
    expect(fixture.renders).toBe(1);
  });

  it('who came before a change gets the page whose render began before it; who comes after does not', async () => {
    const fixture = createCacheFixture();
    const [before, after] = [deferred<Rendered>(), deferred<Rendered>()];
    fixture.render = () => (fixture.renders === 1 ? before.promise : after.promise);
    const early = fixture.read();
    fixture.generation.current = 2;
    const late = fixture.read();
    expect(fixture.renders).toBe(2);
    after.resolve(page('new'));
    expect(await late).toBe('new');
    before.resolve(page('old'));
    expect(await early).toBe('old');
    expect(await fixture.read()).toBe('new');
    expect(fixture.renders).toBe(2);
  });

  it('who comes after a change does not get a page whose render began before it and ended after it', async () => {
    const fixture = createCacheFixture();
    const before = deferred<Rendered>();
    fixture.render = () => before.promise;
    const early = fixture.read();
    fixture.generation.current = 2;
    before.resolve(page('old'));
    expect(await early).toBe('old');
    fixture.render = async () => page('new');
    expect(await fixture.read()).toBe('new');
  });

  it('gets the older page when a new one cannot be rendered, and the new one as soon as it can', async () => {
    const fixture = createCacheFixture();
    await fixture.read();
    fixture.generation.current = 2;
    fixture.render = () => Promise.reject(new Error('broken'));
    expect(await fixture.read()).toBe(`${ARTICLE} 1`);
    expect(await fixture.read()).toBe(`${ARTICLE} 1`);
    expect(fixture.renders).toBe(2);
    fixture.render = async () => page('repaired');
    fixture.nowMs += 1_000;
    expect(await fixture.read()).toBe('repaired');
    expect(fixture.lines).toContain('A page could not be rendered');
  });

  it('gets the failure when there is no older page, without a new attempt for every request', async () => {
    const fixture = createCacheFixture();
    fixture.render = () => Promise.reject(new Error('broken'));
    await expect(fixture.read()).rejects.toThrow('broken');
    await expect(fixture.read()).rejects.toThrow('broken');
    expect(fixture.renders).toBe(1);
    fixture.generation.current = 2;
    await expect(fixture.read()).rejects.toThrow('broken');
    expect(fixture.renders).toBe(2);
  });
});

describe('An address without a page', () => {
  it('is checked once for every generation', async () => {
    const fixture = createCacheFixture();
    fixture.render = async () => ({ kind: 'absence', status: 404 });
    expect(await fixture.read()).toBe('404');
    expect(await fixture.read()).toBe('404');
    expect(fixture.renders).toBe(1);
    expect(fixture.cache.current(ARTICLE)).toBeUndefined();
    fixture.generation.current = 2;
    fixture.render = async () => page('published');
    expect(await fixture.read()).toBe('published');
  });

  it('evicts no pages, however many are requested', async () => {
    const fixture = createCacheFixture();
    await fixture.read();
    const { bytes } = fixture.cache;
    fixture.render = async () => ({ kind: 'absence', status: 404 });
    for (let number = 0; number < 5_000; number += 1) await fixture.read(`/ar/${number}`);
    expect(fixture.cache.bytes).toBe(bytes);
    expect(fixture.cache.current(ARTICLE)).toBeDefined();
  });

  it('is not answered with its old page when a render fails after it was withdrawn', async () => {
    const fixture = createCacheFixture();
    await fixture.read();
    fixture.generation.current = 2;
    fixture.render = async () => ({ kind: 'absence', status: 410 });
    expect(await fixture.read()).toBe('410');
    fixture.generation.current = 3;
    fixture.render = () => Promise.reject(new Error('broken'));
    await expect(fixture.read()).rejects.toThrow('broken');
  });
});
