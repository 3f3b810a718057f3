import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { shortPath } from '@/lib/i18n/addresses';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry } from '@/lib/testing/factories';
import { findAddressedCard } from './find-addressed-card';
import { listEntryCards } from './list-entry-cards';
import { searchEntryCards } from './search-entry-cards';

let count = 0;
const unique = () => {
  count += 1;
  return `بطاقة${count}x`;
};

describe('Pieces for a card', () => {
  it('are found by words of a title in either language, however the letters are written', async () => {
    const word = unique();
    const { entryId } = await givenEntry({ ar: { title: `إعادةُ ${word}` }, en: { title: `Other ${word}` } });
    const omar = await signedIn('omar');
    const found = async (query: string) => (await searchEntryCards(omar, query)).map((item) => item.entryId);
    expect(await found(`اعادة ${word}`)).toEqual([entryId]);
    expect(await found(`${word} other`)).toEqual([entryId]);
    expect(await found(`${word} another`)).toEqual([]);
  });

  it('show an author what is published and the own drafts, and no draft of a colleague', async () => {
    const word = unique();
    const draft = await givenEntry({ en: { title: `${word} draft` } });
    const both = await givenEntry({
      en: { title: `${word} public` },
      ar: { title: `${word} مسودة` },
      publish: ['en'],
    });
    const sara = await signedIn('sara');
    const [item, ...others] = await searchEntryCards(sara, word);
    expect([item?.entryId, item?.titles, others]).toEqual([
      both.entryId,
      { ar: null, en: `${word} public` },
      [],
    ]);
    expect(item?.published).toEqual({ ar: null, en: expect.any(String) });
    // Words of a draft that the author may not see find nothing, although its piece is public in the other language.
    expect(await searchEntryCards(sara, 'مسودة')).toEqual([]);
    expect(await searchEntryCards(await signedIn('omar'), `${word} مسودة`)).toHaveLength(1);
    expect(await listEntryCards(sara, [draft.entryId])).toEqual([]);
    expect(await listEntryCards(await signedIn('omar'), [draft.entryId])).toHaveLength(1);
  });

  it('are, where a user goes to them, those that the user may open', async () => {
    const word = unique();
    const [omar, sara] = [await signedIn('omar'), await signedIn('sara')];
    const { entryId } = await givenEntry({ en: { title: `${word} of a colleague` }, publish: ['en'] });
    const opened = async (actor: typeof omar) =>
      (await searchEntryCards(actor, word, { in: 'newsroom' })).map((item) => item.entryId);
    expect(await searchEntryCards(sara, word)).toHaveLength(1);
    expect(await opened(sara)).toEqual([]);
    expect(await opened(omar)).toEqual([entryId]);
    await db().entry.update({ where: { id: entryId }, data: { createdById: sara.userId } });
    expect(await opened(sara)).toEqual([entryId]);
  });

  it('do not come from the trash', async () => {
    const word = unique();
    const { entryId } = await givenEntry({ en: { title: word } });
    await db().entry.update({ where: { id: entryId }, data: { trashedAt: new Date() } });
    const omar = await signedIn('omar');
    expect(await searchEntryCards(omar, word)).toEqual([]);
    expect(await listEntryCards(omar, [entryId])).toEqual([]);
  });

  it('are found under their addresses as long as readers are', async () => {
    const [omar, slug] = [await signedIn('omar'), `عنوان-${unique()}`];
    const { entryId } = await givenEntry({ ar: { slug }, en: {}, publish: ['ar'] });
    const { number } = await db().entry.findUniqueOrThrow({ where: { id: entryId } });
    const under = async (path: string) => (await findAddressedCard(omar, path)).map((item) => item.entryId);
    expect(await under(`/ar/articles/${slug}`)).toEqual([entryId]);
    expect(await under(shortPath(number))).toEqual([entryId]);
    for (const path of [
      `/en/articles/${slug}`,
      `/ar/center-news/${slug}`,
      shortPath(999_999_999),
      '/ar/articles',
      `/ar/articles/${slug}\0`,
    ])
      expect(await under(path)).toEqual([]);
  });
});
