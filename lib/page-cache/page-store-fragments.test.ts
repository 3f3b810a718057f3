import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { matchesEtag } from '@/lib/http/matches-etag';
import { ARTICLE, deferred, missing, openStoreFixture, page, settle } from '@/lib/testing/page-store-fixture';
import type { PageEntry } from './page-store-types';
import { Rejection } from './rejection';
import type { RenderOutcome } from './rendered-page-types';

const BOX = '/ar/fragments/center-news';
const FOOTER = '/ar/fragments/footer';

/** A store whose pages hold two fragments; `texts` says what each target shows now. */
async function withFragments() {
  const fixture = await openStoreFixture();
  const texts: Record<string, string> = { [BOX]: 'box', [FOOTER]: 'footer' };
  fixture.render = async (target) => {
    if (target === BOX) return page(`<${texts[BOX]}>`, { 'list:center-news': 'delayed', news: 'immediate' });
    if (target === FOOTER) return page(`<${texts[FOOTER]}>`, { settings: 'delayed' });
    const text = texts[target] ?? target;
    return page([text, { fragment: BOX }, ' – ', { fragment: FOOTER }, '.'], { own: 'immediate' });
  };
  return { fixture, texts };
}

describe('A page with fragments', () => {
  it('is joined from its own parts and theirs, in one gzip member, and each is rendered once for all pages', async () => {
    const { fixture } = await withFragments();
    expect(await fixture.read()).toBe(`${ARTICLE}<box> – <footer>.`);
    expect(await fixture.read('/ar')).toBe('/ar<box> – <footer>.');
    expect(fixture.rendered.toSorted()).toEqual([ARTICLE, BOX, FOOTER, '/ar'].toSorted());
    const entry = fixture.store.findStored('/ar');
    expect(gunzipSync(entry?.gzip?.body ?? '').toString()).toBe('/ar<box> – <footer>.');
    expect(entry?.gzip?.head).toContain(String(entry?.gzip?.body.length));
    expect(fixture.store.counts().joined).toBe(2);
  });

  it('shows a fragment that changed, without being rendered again, under another tag', async () => {
    const { fixture, texts } = await withFragments();
    const before = (await fixture.store.get(ARTICLE)) as PageEntry;
    texts[BOX] = 'new box';
    await fixture.change('news');
    expect(await fixture.stored()).toBeUndefined();
    expect(await fixture.read()).toBe(`${ARTICLE}<new box> – <footer>.`);
    expect(fixture.rendered.filter((target) => target === ARTICLE)).toHaveLength(1);
    const after = fixture.store.findStored(ARTICLE);
    expect(after?.etag).not.toBe(before.etag);
    texts[BOX] = 'box';
    await fixture.change('news');
    const again = (await fixture.store.get(ARTICLE)) as PageEntry;
    expect(matchesEtag(before.etag, again.etag)).toBe(true);
  });

  it('is sent for two seconds with a fragment that may follow later, which is rendered in the background', async () => {
    const { fixture, texts } = await withFragments();
    await fixture.read();
    texts[BOX] = 'new box';
    await fixture.change('list:center-news');
    expect(await fixture.stored()).toBe(`${ARTICLE}<box> – <footer>.`);
    await settle();
    expect(await fixture.stored()).toBe(`${ARTICLE}<new box> – <footer>.`);
    fixture.render = () => new Promise(() => {});
    await fixture.change('list:center-news');
    fixture.nowMs += 2_000;
    expect(await fixture.stored()).toBeUndefined();
  });

  it('keeps the last good fragment when a new one cannot be rendered', async () => {
    const { fixture } = await withFragments();
    await fixture.read();
    const render = fixture.render;
    fixture.render = (target, request) =>
      target === BOX ? Promise.reject(new Error('broken')) : render(target, request);
    await fixture.change('news');
    expect(await fixture.read()).toBe(`${ARTICLE}<box> – <footer>.`);
    expect(await fixture.read('/ar')).toBe('/ar<box> – <footer>.');
    fixture.render = render;
    fixture.nowMs += 1_000;
    await fixture.read();
    expect(await fixture.stored()).toBe(`${ARTICLE}<box> – <footer>.`);
  });

  it('is not sent with a fragment that shows what was withdrawn, whatever happens', async () => {
    const { fixture } = await withFragments();
    await fixture.read();
    fixture.render = () => Promise.reject(new Rejection('queue full'));
    await fixture.withdraw('list:center-news');
    expect(await fixture.stored()).toBeUndefined();
    await expect(fixture.read()).rejects.toEqual(new Rejection('queue full'));
    fixture.changes.away = true;
    await expect(fixture.read()).rejects.toEqual(new Rejection('database away'));
  });

  it('fails with the fragment that was never rendered', async () => {
    const { fixture } = await withFragments();
    const render = fixture.render;
    fixture.render = async (target, request) => {
      if (target === BOX) throw new Error('broken box');
      return target === FOOTER ? missing(404) : render(target, request);
    };
    await expect(fixture.read()).rejects.toThrow(/broken box|no fragment/);
  });

  it('is checked again when something is withdrawn while a fragment is rendered', async () => {
    const { fixture, texts } = await withFragments();
    const render = fixture.render;
    const box = deferred<RenderOutcome>();
    fixture.render = (target, request) => (target === BOX ? box.promise : render(target, request));
    const waiting = fixture.read();
    await settle();
    await fixture.withdraw('own');
    texts[ARTICLE] = 'without the text ';
    box.resolve(page('<box>'));
    expect(await waiting).toBe('without the text <box> – <footer>.');
  });

  it('is no address of its own fragments', async () => {
    const { fixture } = await withFragments();
    await fixture.read();
    expect(fixture.store.findStored(BOX)).toBeUndefined();
    expect(fixture.store.findStored(`fragment:${BOX}`)).toBeUndefined();
  });
});
