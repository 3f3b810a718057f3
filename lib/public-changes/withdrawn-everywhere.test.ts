import { beforeAll, describe, expect, it } from 'vitest';
import { CARD_HANDLER } from '@/lib/cards/card-handlers';
import { db } from '@/lib/db';
import { findFeed } from '@/lib/publications/find-feed';
import { findShareCard } from '@/lib/publications/find-share-card';
import { listNews } from '@/lib/publications/list-news';
import { findSitemapFile, listSitemapFiles } from '@/lib/publications/list-sitemap-pieces';
import { searchPieces } from '@/lib/publications/search/search-pieces';
import { suggest } from '@/lib/publications/search/suggest';
import { NO_FILTERS } from '@/lib/publications/search/types';
import { parseQuery } from '@/lib/search/analysis/parse-query';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenTopic } from '@/lib/testing/publication-factories';
import { collectReads } from './record-reads';

const WORD = 'quokkaville';

/** What another process reads, by where readers meet it: whether it holds the piece, and by which keys it is kept. */
async function readElsewhere(pages: Record<string, () => Promise<unknown>>) {
  const read: Record<string, { shows: boolean; keys: string[] }> = {};
  for (const [page, find] of Object.entries(pages)) {
    const { result, reads } = await collectReads(find);
    read[page] = { shows: JSON.stringify(result)?.includes(WORD) ?? false, keys: [...reads.keys()] };
  }
  return read;
}

let editionId: string;
/** What is stored for many readers, and dropped by its keys. */
let stored: Record<string, () => Promise<unknown>>;
/** What is asked anew each time. */
let asked: Record<string, () => Promise<unknown>>;

beforeAll(async () => {
  const [section, person, topic] = [
    await givenSection('gone'),
    await givenPerson('gone'),
    await givenTopic('gone'),
  ];
  const { editions } = await givenEntry({
    ...{ sectionId: section.id, authorIds: [person.id], topicIds: [topic.id], publish: ['en'] },
    en: { title: `Gone from ${WORD}`, slug: `gone-${WORD}` },
  });
  editionId = editions.en ?? '';
  // A second one, so that no list and no file of the sitemap is empty without the first.
  await givenEntry({ sectionId: section.id, en: {}, publish: ['en'] });
  const { id } = await db().publication.findUniqueOrThrow({ where: { editionId } });
  await CARD_HANDLER.run({ publicationId: id }, { signal: new AbortController().signal });
  stored = {
    feed: () => findFeed('en', 'site', ''),
    'feed of the section': () => findFeed('en', 'sections', 'gone'),
    'feed of the author': () => findFeed('en', 'authors', 'gone'),
    'feed of the topic': () => findFeed('en', 'topics', 'gone'),
    'news sitemap': listNews,
    sitemap: () => findSitemapFile(1),
    'share card': () => findShareCard(id),
  };
  const question = parseQuery(WORD);
  asked = {
    search: () =>
      searchPieces({ question, filters: { ...NO_FILTERS, locale: 'en' }, sort: 'best', after: null }, 'en'),
    suggestions: () => suggest(WORD.slice(0, 6), 'en'),
  };
});

describe('A piece that is withdrawn in one process', () => {
  it('is dropped by all others from feeds, sitemaps and its card, and found by no search', async () => {
    const [before, found] = [await readElsewhere(stored), await readElsewhere(asked)];
    const showing = (read: typeof before) => Object.keys(read).filter((page) => read[page]?.shows);
    expect(showing(before)).toEqual(Object.keys(stored));
    expect(showing(found)).toEqual(Object.keys(asked));
    const { number } = (await db().publicChange.findFirst({ orderBy: { number: 'desc' } })) ?? { number: 0n };

    await unpublishEdition(await signedIn('omar'), editionId);

    const changes = await db().publicChange.findMany({ where: { number: { gt: number } } });
    const withdrawn = new Set(changes.flatMap((change) => change.withdrawn));
    // What is named as withdrawn is sent to nobody any more, not even while it is rendered anew.
    const kept = Object.keys(before).filter((page) => !before[page]?.keys.some((key) => withdrawn.has(key)));
    expect(kept).toEqual([]);
    expect(showing(await readElsewhere(stored))).toEqual([]);
    expect(showing(await readElsewhere(asked))).toEqual([]);
  });

  it('is not in the list of sitemaps any more once its file is empty', async () => {
    expect(await listSitemapFiles()).toHaveLength(1);
    for (const { editionId: id } of await db().publication.findMany())
      await unpublishEdition(await signedIn('omar'), id);
    expect(await listSitemapFiles()).toEqual([]);
  });
});
