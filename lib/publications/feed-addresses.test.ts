import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createLocate } from '@/lib/rendering/locate-target';
import { givenEntry, givenSection } from '@/lib/testing/factories';
import { locatePage } from './locate-page';

const locate = createLocate(() => true);

it('A feed is found under the address of its list, and under no other spelling of it', async () => {
  const { slugAr, slugEn } = await givenSection('spelled');
  for (const list of ['/ar', '/en/center-news', `/ar/sections/${slugAr}`])
    expect(await locatePage(`${list}/atom.xml`), list).toEqual({ kind: 'page' });
  expect(await locatePage(`/ar/sections/${slugEn}/atom.xml`)).toEqual({
    kind: 'redirect',
    path: `/ar/sections/${slugAr}/atom.xml`,
  });
});

it('A feed moves with its list, and is gone with a page that was withdrawn', async () => {
  const { slugEn } = await givenSection('moved');
  await db().redirect.createMany({
    data: [
      { fromPath: '/en/sections/former', toPath: `/en/sections/${slugEn}`, status: 301 },
      { fromPath: '/en/topics/withdrawn', status: 410 },
    ],
  });
  expect(await locate('/en/sections/former/feed.json')).toEqual({
    kind: 'redirect',
    status: 301,
    location: `/en/sections/${slugEn}/feed.json`,
  });
  expect(await locate('/en/topics/withdrawn/feed.xml')).toEqual({
    ...{ kind: 'missing', status: 410 },
    page: '/en/status/410?list=',
  });
});

it('A piece has no feed', async () => {
  await givenEntry({ en: { slug: 'followed' }, publish: ['en'] });
  expect(
    (await createLocate((path) => path === '/en/articles/followed')('/en/articles/followed/feed.xml')).kind,
  ).toBe('missing');
});
