import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { makeFeed } from '@/lib/feeds/make-feed';
import { editionKey, entryKey } from '@/lib/public-changes/keys';
import { collectReads } from '@/lib/public-changes/record-reads';
import { signedIn } from '@/lib/testing/cast';
import { saveEditionFields, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenFile } from '@/lib/testing/given-media';
import { givenList, givenSeries } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { findFeed } from './find-feed';
import { findPiece } from './find-piece';
import { listArranged } from './list-arranged';
import { listNews } from './list-news';
import { findSitemapFile, listSitemapFiles } from './list-sitemap-pieces';
import { listsBeside } from './lists-beside';
import { STANDARD_ICON } from './look/icon-view';
import { newsArticle } from './news-article';

const NO_TEXT = { body: [] };
let count = 0;

/** A published line in English: with a text of its own where `body` is not said to be empty. */
async function line(link: string | undefined, more: object = NO_TEXT) {
  count += 1;
  const slug = `line-${count}`;
  const made = await givenEntry({
    kind: 'center_news',
    en: { title: slug, slug, ...(link && { link }), ...more },
    publish: ['en'],
  });
  const shown = async () =>
    (await listArranged('center-news', 'en', null))?.rows.find(({ title }) => title === slug);
  return { ...made, slug, shown, href: async () => (await shown())?.href };
}

describe('A Center News line', () => {
  it('leads nowhere by an address of this site that leads on, so that two lines send no reader in a circle', async () => {
    const site = env().SITE_URL;
    const next = `line-${count + 2}`;
    const one = await line(`${site}/en/center-news/${next}`);
    const other = await line(undefined);
    // Published at the same moment, so that neither saw the other.
    const link = `${site}/en/center-news/${one.slug}/`;
    await db().publication.updateMany({ where: { entryId: other.entryId }, data: { link } });
    expect([await one.href(), await other.href()]).toEqual([null, null]);
    expect((await findPiece('en', 'center_news', one.slug))?.linked).toBeNull();
    const { number } = await db().entry.findUniqueOrThrow({ where: { id: one.entryId } });
    await db().redirect.create({
      data: { fromPath: '/en/leads-on', status: 301, toPath: `/ar/center-news/${one.slug}` },
    });
    for (const each of [`${site}/e/${number}`, `${site}/en/leads-on`, `${site}/ar/center-news/${one.slug}`])
      expect(await (await line(each)).href()).toBeNull();
    // With a page the same address leads somewhere, and so does one where no page can be.
    const paged = await line(undefined, {});
    const to = `${site}/en/center-news/${paged.slug}`;
    for (const each of [to, `${site}/en/center-news/a%00`])
      expect(await (await line(each)).href()).toBe(each);
  });

  it('leads nowhere once what its address led to is published again as a line without a page', async () => {
    const omar = await signedIn('omar');
    const again = (await line('https://other.example/again')).editions.en ?? '';
    const link = `${env().SITE_URL}/en/led-on-before`;
    await db().redirect.create({ data: { fromPath: '/en/led-on-before', status: 301, editionId: again } });
    const one = await line(link);
    await unpublishEdition(omar, again);
    const { result, reads } = await collectReads(one.href);
    expect(result).toBe(link);
    expect(reads.has(editionKey(again))).toBe(true);
    await publishPresent(omar, again);
    expect(await one.href()).toBeNull();
  });

  it('needs a title alone, and leads nowhere without a link and a text', async () => {
    const { shown, slug } = await line(undefined);
    expect(await shown()).toMatchObject({ title: slug, href: null });
    expect(await findPiece('en', 'center_news', slug)).toMatchObject({ hasPage: false, linked: null });
  });

  it('leads to a piece in the language of the line, in the other where there is no other, and nowhere once it is withdrawn', async () => {
    const both = await givenEntry({
      ar: { slug: 'هدف-السطر' },
      en: { slug: 'target-of-line' },
      publish: ['ar', 'en'],
    });
    const { href, shown } = await line(`entry:${both.entryId}`);
    expect(await href()).toBe('/en/articles/target-of-line');
    const omar = await signedIn('omar');
    await unpublishEdition(omar, both.editions.en ?? '');
    expect(await href()).toBe(encodeURI('/ar/articles/هدف-السطر'));
    expect(await shown()).toMatchObject({ locale: 'en', hrefLocale: 'ar' });
    await unpublishEdition(omar, both.editions.ar ?? '');
    expect(await href()).toBeNull();
  });

  it('leads to an issue of a series, to a file, and to another site', async () => {
    const { series, issueIds } = await givenSeries('linked', [7]);
    expect(await (await line(`issue:${issueIds[0]}`)).href()).toBe(`/en/series/${series.slugEn}/7`);
    const file = await givenFile();
    expect(await (await line(`file:${file.id}`)).href()).toBe(
      `/media/${file.id}/${file.contentHash}/report.pdf`,
    );
    expect(await (await line('https://other.example/story?a=1')).href()).toBe(
      'https://other.example/story?a=1',
    );
  });

  it('that leads to a line without a page leads nowhere, so that no two lead to each other', async () => {
    const first = await line('https://other.example/');
    expect(await (await line(`entry:${first.entryId}`)).href()).toBeNull();
  });

  it('with a text keeps its page beside the link, which the page and its structured data name', async () => {
    const { slug, href, shown } = await line('https://other.example/story', {});
    expect(await href()).toBe('https://other.example/story');
    expect(await shown()).toMatchObject({ hrefLocale: null });
    const piece = await findPiece('en', 'center_news', slug);
    expect(piece).toMatchObject({ hasPage: true, linked: { label: 'other.example' } });
    expect(
      piece && newsArticle(piece, { url: 'https://site.example', name: 'x', icon: STANDARD_ICON }),
    ).toMatchObject({
      mentions: { '@type': 'CreativeWork', url: 'https://other.example/story' },
    });
  });

  it('stands in the box, which follows what the line leads to', async () => {
    const target = await givenEntry({ en: { slug: 'boxed-target' }, publish: ['en'] });
    const { entryId } = await line(`entry:${target.entryId}`);
    await givenList('center-news', [entryId]);
    const { result, reads } = await collectReads(() => listsBeside('en'));
    expect(result.centerNews.map(({ href }) => href)).toContain('/en/articles/boxed-target');
    expect(reads.has(entryKey(target.entryId))).toBe(true);
    await givenList('center-news', []);
  });

  it('stands in feeds with what it leads to, and in no sitemap, because it has no page', async () => {
    const { slug, entryId } = await line('https://other.example/feed');
    const view = await findFeed('en', 'center-news', '');
    const feed =
      view && makeFeed(view, { url: 'https://site.example', name: 'x', hub: null, icon: STANDARD_ICON });
    expect(feed?.items.find(({ title }) => title === slug)?.url).toBe('https://other.example/feed');
    const files = await Promise.all(
      (await listSitemapFiles()).map(({ name }) => findSitemapFile(Number(name))),
    );
    const paths = files.flatMap((pages) => pages ?? []).map(({ paths: { en } }) => en);
    expect(paths).not.toContain(`/en/center-news/${slug}`);
    expect((await listNews()).map(({ path }) => path)).not.toContain(`/en/center-news/${slug}`);
    expect(entryId).not.toBe('');
  });
});

describe('Saving what a line leads to', () => {
  it.each([
    ['other.example', 'field.webAddress'],
    ['javascript:alert(1)', 'field.webAddress'],
    ['https://user:secret@other.example/', 'field.webAddress'],
    [`entry:${randomUUID()}`, 'field.unknownChoice'],
    [`issue:${randomUUID()}`, 'field.unknownChoice'],
    [`file:${randomUUID()}`, 'field.unknownChoice'],
  ])('refuses %s', async (link, key) => {
    const { editions } = await givenEntry({ kind: 'center_news', en: {} });
    const omar = await signedIn('omar');
    const fields = { slug: null, dateline: null, link, fieldsVersion: 1 };
    await expect(saveEditionFields(omar, editions.en ?? '', fields)).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path: 'link', key }],
    });
  });

  it('refuses any link of an article, which leads nowhere but to itself', async () => {
    const { editions } = await givenEntry({ en: {} });
    const [omar, id] = [await signedIn('omar'), editions.en ?? ''];
    const { fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id } });
    const fields = { slug: null, dateline: null, fieldsVersion };
    const saved = saveEditionFields(omar, id, { ...fields, link: 'https://other.example/' });
    await expect(saved).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path: 'link', key: 'field.unknownChoice' }],
    });
    await saveEditionFields(omar, id, { ...fields, link: null, searchTitle: 'Other' });
  });

  it('keeps an article that has one from nothing else, and readers see none', async () => {
    const { editions } = await givenEntry({ en: { slug: 'linked-article' } });
    const [omar, where] = [await signedIn('omar'), { id: editions.en ?? '' }];
    const data = { link: 'https://other.example/' };
    const { fieldsVersion } = await db().edition.update({ where, data });
    const fields = { slug: 'linked-article', dateline: null, fieldsVersion };
    await saveEditionFields(omar, where.id, { ...fields, searchTitle: 'Other' });
    await publishPresent(omar, where.id);
    const shown = await db().publication.findUniqueOrThrow({ where: { editionId: where.id } });
    expect(shown).toMatchObject({ link: null, searchTitle: 'Other' });
  });
});
