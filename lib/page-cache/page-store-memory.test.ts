import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { ARTICLE, missing, openStoreFixture, page, redirect, settle } from '@/lib/testing/page-store-fixture';
import type { PageEntry } from './page-store-types';
import { NOT_STORED } from './rendered-page-types';

const MEGABYTE = 2 ** 20;

describe('The memory of the page store', () => {
  it('holds the pages that were read last, within its limit', async () => {
    const fixture = await openStoreFixture({ maxBytes: MEGABYTE });
    fixture.render = async (target) => page(`${target}${randomBytes(15_000).toString('base64')}`);
    for (let number = 0; number < 100; number += 1) {
      await fixture.read(`/ar/${number}`);
      await fixture.read('/ar/0');
      expect(fixture.store.bytes).toBeLessThanOrEqual(MEGABYTE);
    }
    expect(await fixture.stored('/ar/0')).toBeDefined();
    expect(await fixture.stored('/ar/1')).toBeUndefined();
    expect(await fixture.stored('/ar/99')).toBeDefined();
    expect(fixture.store.bytes).toBeGreaterThan(MEGABYTE / 2);
    expect(fixture.store.counts().evictions).toBeGreaterThan(30);
  });

  it('does not hold a page that is larger than it, but the page is sent', async () => {
    const fixture = await openStoreFixture({ maxBytes: MEGABYTE / 16 });
    const text = randomBytes(100_000).toString('base64');
    fixture.render = async () => page(text);
    expect(await fixture.read()).toBe(text);
    expect(fixture.store.bytes).toBe(0);
  });

  it('does not hold what stands in for a picture, nor takes it for what was stored before', async () => {
    const surrogateHeaders = () => [['Surrogate-Control', 'max-age=60']] as const;
    const fixture = await openStoreFixture({ surrogateHeaders });
    expect(await fixture.read()).toBe(`${ARTICLE} 1`);
    await fixture.change('entry:1');
    fixture.render = async () => page('mark', {}, { type: 'image/png', headers: [NOT_STORED] });
    const entry = (await fixture.store.get(ARTICLE)) as PageEntry;
    expect(entry.notModified.head.join()).toContain('Cache-Control,no-store');
    expect(entry.notModified.head.join()).not.toContain('Surrogate-Control');
    fixture.render = async () => page('picture');
    expect([await fixture.read(), await fixture.stored()]).toEqual(['picture', 'picture']);
  });

  it('is not taken by addresses without a page, however many are requested', async () => {
    const fixture = await openStoreFixture();
    await fixture.read();
    const { bytes } = fixture.store;
    fixture.render = async (target) => (target.endsWith('7') ? redirect('/ar') : missing(404));
    for (let number = 0; number < 3_000; number += 1) await fixture.store.get(`/ar/${number}`);
    expect(await fixture.stored()).toBeDefined();
    expect(fixture.store.bytes).toBeLessThan(bytes + MEGABYTE);
  });
});

describe('Other spellings and invented addresses', () => {
  it('push out neither what was withdrawn nor what has moved, however many are requested', async () => {
    const fixture = await openStoreFixture();
    fixture.render = async (target) => (target === '/ar/moved' ? redirect('/ar') : missing(410));
    for (const target of ['/ar/moved', '/ar/withdrawn']) await fixture.store.get(target);
    const spelling = page([], {}, { status: 308, type: null, headers: [['Location', '/ar']] });
    fixture.render = async (target) => (target.endsWith('7') ? missing(404) : spelling);
    for (let number = 0; number < 4_500; number += 1) await fixture.store.get(`/ar/${number}`);
    const before = fixture.rendered.length;
    expect(await fixture.store.get('/ar/moved')).toMatchObject({ status: 301 });
    expect(await fixture.store.get('/ar/withdrawn')).toMatchObject({ status: 410 });
    expect(await fixture.store.get('/ar/4499')).toMatchObject({ status: 308 });
    expect(fixture.rendered.length).toBe(before);
    await fixture.store.get('/ar/0');
    expect(fixture.rendered.length).toBe(before + 1);
  });
});

describe('The encodings of a page', () => {
  const TEXT = Array.from({ length: 2_000 }, (_, index) => `${(index * 7919) % 613} words`).join(' ');

  it('are gzip as it is stored, and plain text made when it is requested', async () => {
    const fixture = await openStoreFixture();
    fixture.render = async () => page(TEXT);
    const entry = (await fixture.store.get(ARTICLE)) as PageEntry;
    expect(gunzipSync(entry.gzip?.body ?? '').toString()).toBe(TEXT);
    expect(entry.identity).toBeNull();
    const plain = await entry.toIdentity();
    expect(plain.body.toString()).toBe(TEXT);
    expect(plain.headLines.toString()).toBe(
      `Vary: Accept-Encoding\r\nContent-Language: ar\r\nETag: ${entry.etag}\r\n` +
        `Content-Type: text/html; charset=utf-8\r\nContent-Length: ${TEXT.length}\r\n`,
    );
    expect(entry.notModified.head).not.toContain('Content-Type');
    expect(entry.gzip?.head).toEqual(expect.arrayContaining(['Content-Encoding', 'gzip']));
  });

  it('are brotli of the whole page already for the reader who waited for it, and the best once it was sent often, until it changes', async () => {
    const fixture = await openStoreFixture();
    fixture.render = async () => page(`${TEXT} ${fixture.changes.current}`, { a: 'immediate' });
    const efforts: string[] = [];
    fixture.recompress = async (gzip, effort) => {
      efforts.push(effort);
      return Buffer.from(`${effort} ${gunzipSync(gzip).toString().slice(-1)}`);
    };
    const before = (await fixture.store.get(ARTICLE)) as PageEntry;
    expect(before.br?.body.toString()).toBe('moderate 1');
    for (let count = 0; count < 62; count += 1) fixture.store.findStored(ARTICLE);
    await settle();
    expect(efforts).toEqual(['moderate']);
    for (let count = 0; count < 200; count += 1) fixture.store.findStored(ARTICLE);
    await settle();
    const entry = fixture.store.findStored(ARTICLE);
    expect(entry).toBe(before);
    expect(entry?.br?.body.toString()).toBe('best 1');
    expect(entry?.br?.head).toEqual(
      expect.arrayContaining(['Content-Encoding', 'br', 'Content-Length', '6']),
    );
    await fixture.change('a');
    const after = (await fixture.store.get(ARTICLE)) as PageEntry;
    expect(after.br?.body.toString()).toBe('moderate 2');
    expect(efforts).toEqual(['moderate', 'best', 'moderate']);
  });

  it('lack brotli while the application cannot make it or is busy, and it is tried again', async () => {
    const fixture = await openStoreFixture();
    fixture.render = async () => page(`${TEXT} ${fixture.changes.current}`, { a: 'immediate' });
    fixture.recompress = () => Promise.reject(new Error('away'));
    expect((await fixture.store.get(ARTICLE)) as PageEntry).toMatchObject({ br: null });
    await settle();
    fixture.recompress = async () => Buffer.from('b');
    fixture.store.findStored(ARTICLE);
    await settle();
    expect(fixture.store.findStored(ARTICLE)?.br?.body.toString()).toBe('b');
    await fixture.change('a');
    // Nobody waits for an application that does not answer.
    fixture.recompress = () => new Promise(() => {});
    expect((await fixture.store.get(ARTICLE)) as PageEntry).toMatchObject({ br: null });
  });

  it('are made once for all readers who wait for the page at the same time', async () => {
    const fixture = await openStoreFixture();
    fixture.render = async () => page(TEXT, { a: 'immediate' });
    const recompress = vi.fn(async () => {
      await settle();
      return Buffer.from('b');
    });
    fixture.recompress = recompress;
    const entries = await Promise.all(Array.from({ length: 10 }, () => fixture.store.get(ARTICLE)));
    for (const entry of entries) expect((entry as PageEntry).br?.body.toString()).toBe('b');
    expect(recompress).toHaveBeenCalledTimes(1);
  });

  it('are not sent of a page that was withdrawn while they were compressed', async () => {
    const fixture = await openStoreFixture();
    fixture.render = async () => page(`${TEXT} ${fixture.changes.current}`, { a: 'immediate' });
    fixture.recompress = async (gzip) => {
      if (fixture.changes.current === 1) await fixture.withdraw('a');
      return Buffer.from(gunzipSync(gzip).toString().slice(-1));
    };
    const sent = (await fixture.store.get(ARTICLE)) as PageEntry;
    expect(sent.br?.body.toString()).toBe('2');
  });

  it('are compressed once more of nothing that is too short for it, and of no picture', async () => {
    const fixture = await openStoreFixture();
    const recompress = vi.fn(fixture.recompress);
    fixture.recompress = recompress;
    await fixture.read();
    fixture.render = async () => page(TEXT, {}, { type: 'image/png' });
    await fixture.store.get('/cards/a/b.png');
    for (let count = 0; count < 200; count += 1) fixture.store.findStored('/cards/a/b.png');
    await settle();
    expect(recompress).not.toHaveBeenCalled();
  });
});
