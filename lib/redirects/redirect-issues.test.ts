import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { foldedSlugs } from '@/lib/bilingual-records/folded-columns';
import { db } from '@/lib/db';
import { lockSlugs } from '@/lib/entries/lock-slugs';
import { env } from '@/lib/env';
import { KIND_SEGMENTS, splitFeedPath } from '@/lib/i18n/addresses';
import { LOCALES } from '@/lib/i18n/locales';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { transaction } from '@/lib/transaction';
import { explainMissing } from './explain-missing';
import { OWN_SEGMENTS } from './is-in-use';
import { redirectIssues } from './redirect-issues';
import { restoreRedirect, setRedirect } from './set-redirect';
import { sitePath, typedPath } from './site-path';

const SITE = 'https://center.example';

const set = (fromPath: string, toPath: string) =>
  transaction(async (tx) => {
    await lockSlugs(tx, LOCALES);
    await setRedirect(tx, { fromPath, toPath });
  });
const keysOf = async (fromPath: string, toPath = '/en') =>
  (await redirectIssues(db(), { fromPath, toPath })).map(({ key }) => key);

beforeAll(async () => {
  await givenSection('taken');
  await givenPerson('taken');
  await givenEntry({ en: { slug: 'taken' }, publish: ['en'] });
});

describe('An address that an editor types or copies', () => {
  it.each([
    ['/en/articles/title', '/en/articles/title'],
    ['  /ar/articles/%D9%86%D8%B5/ ', '/ar/articles/نص'],
    [`${SITE}/en/old-page`, '/en/old-page'],
    ['http://www.center.example/en/old-page/', '/en/old-page'],
    ['HTTPS://Center.Example:443/en/old-page', '/en/old-page'],
    ['/e/12', '/e/12'],
    ['/ar', '/ar'],
    ['/en/a.b/...', '/en/a.b/...'],
  ])('%s is understood', (typed, path) => {
    expect(sitePath(typed, SITE)).toBe(path);
  });

  it.each([
    ...[
      'https://elsewhere.example/en/a',
      '//elsewhere.example/en',
      'https://center.example.elsewhere.example/en/a',
      '/studio/lists',
      '/fr/a',
      'en/articles/a',
    ],
    ...[
      '/en/a?page=2',
      '/en/a#part',
      '/en//a',
      '/en/%E0%A4%A',
      '/en/a\nb',
      '/e/0',
      '',
      `/en/${'a'.repeat(1_000)}`,
    ],
    ...[
      '/en/x/../a',
      '/en/../studio',
      '/en/%2e%2E/studio',
      '/en/.',
      '/en/./a',
      '/en/..',
      '/en/x\\y',
      '/en/%5cy',
    ],
    ...[
      '/en/Mainpage/Item/6',
      '/ar/mainpage/item/006/title',
      '/en/Release/ReleaseArticle/7',
      `${SITE}/en/Mainpage/Item/6`,
    ],
  ])('%s is no address of readers’ pages', (typed) => {
    expect(sitePath(typed, SITE)).toBeNull();
  });
});

it.each(['/en/100%', '/ar/نص', '/en/a%20b', '/en/a b ', '/en/a,b'])(
  '%s is read again as it is shown',
  (path) => {
    expect(sitePath(typedPath(path), SITE)).toBe(path);
  },
);

describe('A redirect', () => {
  it('leads readers of an address without a page to another one', async () => {
    await set('/en/about-us', '/en/center-news');
    expect(await explainMissing('/en/about-us')).toMatchObject({ status: 301, location: '/en/center-news' });
    await set('/en/about-us', '/en/archive');
    expect(await explainMissing('/en/about-us')).toMatchObject({ location: '/en/archive' });
  });

  it.each([
    ...['/en', '/ar/center-news', '/en/archive/2018/07', '/en/search', '/en/feed.xml', '/ar/sections'],
    ...['/en/articles/taken', '/ar/articles/taken', '/en/sections/taken', '/en/authors/taken'],
    ...['/en/manifest.webmanifest', '/ar/opensearch.xml', '/ar/atom.xml'],
  ])('is refused for %s, which has a page', async (path) => {
    expect(await keysOf(path, '/en/articles/elsewhere')).toEqual(['redirects.inUse']);
    await expect(set(path, '/en/articles/elsewhere')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is allowed for the address of a piece that leaves it in the same transaction, and for one that nothing has', async () => {
    const { editionId } = await db().publication.findFirstOrThrow({ where: { slug: 'taken' } });
    const from = { fromPath: '/en/articles/taken', toPath: '/en' };
    const beside = { leaving: [editionId], left: [], taken: [], redirects: [] };
    expect(await redirectIssues(db(), from, beside)).toEqual([]);
    expect(await keysOf('/en/articles/nothing')).toEqual([]);
    expect(await keysOf('/en/topics/nothing')).toEqual([]);
  });

  it('makes no loop and no chain', async () => {
    await set('/en/loop-a', '/en/loop-b');
    expect(await keysOf('/en/loop-c', '/en/loop-c')).toEqual(['redirects.itself']);
    expect(await keysOf('/en/loop-b', '/en/loop-a')).toEqual(['redirects.chain']);
    expect(await keysOf('/en/loop-c', '/en/loop-a')).toEqual(['redirects.chain']);
    expect(await keysOf('/en/loop-b', '/en/loop-c')).toEqual(['redirects.chainBefore']);
  });

  it('of a piece’s address answers under both languages, and so does what it would make a loop or a chain with', async () => {
    expect(await keysOf('/en/articles/self', '/ar/articles/self')).toEqual(['redirects.itself']);
    await set('/en/articles/round', '/en/articles/about');
    expect(await keysOf('/en/articles/about', '/ar/articles/round')).toEqual(['redirects.chain']);
    expect(await keysOf('/en/further', '/ar/articles/round')).toEqual(['redirects.chain']);
    expect(await keysOf('/ar/articles/about', '/ar/archive')).toEqual(['redirects.chainBefore']);
    expect(await keysOf('/en/about', '/ar/round')).toEqual([]);
  });

  it('makes no circle with a line that leads to where it begins', async () => {
    const link = `${env().SITE_URL}/ar/articles/circle`;
    const en = { slug: 'circle-line', title: 'Line', body: [], link };
    await givenEntry({ kind: 'center_news', en, publish: ['en'] });
    expect(await keysOf('/en/articles/circle', '/en/center-news/circle-line')).toEqual(['redirects.circle']);
    expect(await keysOf('/en/articles/straight', '/en/center-news/circle-line')).toEqual([]);
  });

  it('may lead to a page that is found although the same address in the other language leads elsewhere', async () => {
    await db().redirect.create({ data: { fromPath: '/ar/articles/taken', status: 301, toPath: '/ar' } });
    expect(await keysOf('/en/articles/former', '/en/articles/taken')).toEqual([]);
  });

  it('is refused for every folder of the readers’ site', () => {
    const folders = readdirSync('app/[locale]/(site)', { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    );
    // Articles and pages of the site have no index.
    const ofPieces: string[] = [KIND_SEGMENTS.article, KIND_SEGMENTS.page];
    const unknown = folders
      .map(({ name }) => name)
      .filter((name) => !OWN_SEGMENTS.has(name) && !ofPieces.includes(name) && !splitFeedPath(`/en/${name}`));
    expect(folders.length).toBeGreaterThan(5);
    expect(unknown).toEqual([]);
  });

  it('finds the page that a transaction has just made, in that transaction', async () => {
    const keys = await db().$transaction(async (tx) => {
      const slugs = { slugAr: 'للتو', slugEn: 'just-made' };
      await tx.section.updateMany({ where: { slugEn: 'taken' }, data: { ...slugs, ...foldedSlugs(slugs) } });
      return (await redirectIssues(tx, { fromPath: '/en/sections/just-made', toPath: '/en' })).map(
        ({ key }) => key,
      );
    });
    expect(keys).toEqual(['redirects.inUse']);
  });

  it('says of a piece that was removed for good that it is gone, when it is restored', async () => {
    const former = { status: 301, editionId: randomUUID(), toPath: null };
    await restoreRedirect(db(), '/en/articles/purged', former);
    expect(await explainMissing('/en/articles/purged')).toMatchObject({ status: 410 });
  });
});
