import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { lockSlugs } from '@/lib/entries/lock-slugs';
import { LOCALES } from '@/lib/i18n/locales';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { transaction } from '@/lib/transaction';
import { explainMissing } from './explain-missing';
import { redirectIssues } from './redirect-issues';
import { setRedirect } from './set-redirect';
import { sitePath } from './site-path';

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
    ['/e/12', '/e/12'],
    ['/ar', '/ar'],
  ])('%s is understood', (typed, path) => {
    expect(sitePath(typed, SITE)).toBe(path);
  });

  it.each([
    ...[
      'https://elsewhere.example/en/a',
      '//elsewhere.example/en',
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
  ])('%s is no address of readers’ pages', (typed) => {
    expect(sitePath(typed, SITE)).toBeNull();
  });
});

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
  ])('is refused for %s, which has a page', async (path) => {
    expect(await keysOf(path, '/en/articles/elsewhere')).toEqual(['redirects.inUse']);
    await expect(set(path, '/en/articles/elsewhere')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is allowed for the address of a piece that leaves it in the same transaction, and for one that nothing has', async () => {
    const { editionId } = await db().publication.findFirstOrThrow({ where: { slug: 'taken' } });
    const from = { fromPath: '/en/articles/taken', toPath: '/en' };
    expect(await redirectIssues(db(), from, { leaving: [editionId] })).toEqual([]);
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
});
