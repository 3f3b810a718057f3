import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenSeries, givenTopic } from '@/lib/testing/publication-factories';
import { mayHavePage } from './may-have-page';

describe('An address that does not exist', () => {
  it.each([
    '/en/articles/flood-1',
    '/ar/articles/لا-شيء',
    '/en/center-news/flood-1',
    '/en/sections/flood-1',
    '/ar/topics/flood-1',
    '/ar/authors/flood-1',
    '/en/series/flood-1',
    '/e/2147483647',
    '/e/99999999999',
    '/e/x',
    '/e/',
  ])('is known to have no page: %s', async (path) => {
    expect(await mayHavePage(path)).toBe(false);
  });

  it('is recognised when it is a page beyond the end of every list', async () => {
    expect(await mayHavePage('/en/archive', 99_999)).toBe(false);
    expect(await mayHavePage('/ar/center-news', 2)).toBe(false);
  });
});

describe('An address that has a page', () => {
  it('is always recognised, by every rule by which the page is found', async () => {
    const section = await givenSection('gulf');
    const person = await givenPerson('first');
    await givenTopic('ports');
    await givenSeries('files', [7]);
    await givenEntry({
      sectionId: section.id,
      authorIds: [person.id],
      ar: { title: 'موانئ الخليج', slug: 'موانئ-الخليج', dateline: '2018-07-19' },
      publish: ['ar'],
    });
    const shown = await db().publication.findFirstOrThrow();
    for (const path of [
      '/ar/articles/موانئ-الخليج',
      // The other language's prefix and another spelling both redirect to the text.
      '/en/articles/موانئ-الخليج',
      '/ar/articles/موانئ-الخَليج',
      '/ar/sections/قسم-gulf',
      '/en/sections/قسم-gulf',
      '/ar/topics/موضوع-ports',
      '/ar/series/سلسلة-files',
      `/e/${shown.entryNumber}`,
      '/ar',
      '/en/archive',
      '/en/center-news',
      '/ar/series/x/7',
      '/robots.txt',
    ]) {
      expect(await mayHavePage(path), path).toBe(true);
    }
    expect(await mayHavePage('/ar/center-news/موانئ-الخليج')).toBe(false);
  });
});
