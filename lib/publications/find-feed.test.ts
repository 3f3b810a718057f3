import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { EVERYTHING, entryKey } from '@/lib/public-changes/keys';
import { collectReads } from '@/lib/public-changes/record-reads';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { insertPublished } from '@/lib/testing/insert-published';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { givenSeries, givenTopic } from '@/lib/testing/publication-factories';
import { type FeedList, findFeed } from './find-feed';

const titlesIn = async (list: FeedList, slug = '') =>
  (await findFeed('ar', list, slug))?.pieces.map(({ title }) => title);

describe('The feed of a list', () => {
  it('holds the newest pieces of a section, a topic, an author and a series, with their whole text', async () => {
    const [section, topic, person] = [
      await givenSection('feeds'),
      await givenTopic('feeds'),
      await givenPerson('feeds'),
    ];
    const { series, issueIds } = await givenSeries('feeds', [1]);
    await givenEntry({
      ...{ sectionId: section.id, topicIds: [topic.id], authorIds: [person.id], issueId: issueIds[0] },
      ar: { title: 'مادة تُتابع', body: [{ p: 'فقرة أولى.' }, { p: 'فقرة ثانية.' }] },
      publish: ['ar'],
    });
    await givenEntry({ sectionId: section.id, ar: { title: 'مسودة' } });
    const slugs: [FeedList, string][] = [
      ['sections', section.slugAr],
      ['topics', topic.slugAr],
      ['authors', person.slugAr],
      ['series', series.slugAr],
    ];
    for (const [list, slug] of slugs) expect(await titlesIn(list, slug), list).toEqual(['مادة تُتابع']);
    const feed = await findFeed('ar', 'sections', section.slugAr);
    expect(feed?.pieces[0]?.bodyHtml).toContain('فقرة ثانية.');
    expect(feed?.path).toBe(`/ar/sections/${section.slugAr}`);
  });

  it('of the whole site holds articles and Center News, the newest first, of one language', async () => {
    await givenEntry({ ar: { title: 'مقال قديم', dateline: '2031-01-01' }, publish: ['ar'] });
    await givenEntry({ kind: 'center_news', ar: { title: 'خبر', dateline: '2031-01-02' }, publish: ['ar'] });
    await givenEntry({
      ar: { title: 'مقال', dateline: '2031-01-03' },
      en: { title: 'Other' },
      publish: ['ar', 'en'],
    });
    expect((await titlesIn('site'))?.slice(0, 3)).toEqual(['مقال', 'خبر', 'مقال قديم']);
    expect((await titlesIn('center-news'))?.[0]).toBe('خبر');
    expect(await titlesIn('site')).not.toContain('Other');
  });

  it('ends after twenty pieces, the newest ones', async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const days = Array.from({ length: 25 }, (_, day) => ({ ar: new Date(Date.UTC(2040, 0, day + 1)) }));
    await insertPublished(client, 'center_news', days);
    await client.end();
    const pieces = (await findFeed('ar', 'center-news', ''))?.pieces;
    expect(pieces?.map(({ datelineAt }) => datelineAt)).toEqual(
      days
        .slice(-20)
        .map(({ ar }) => ar)
        .toReversed(),
    );
  });

  it('does not exist for a slug that nothing has', async () => {
    expect(await findFeed('ar', 'topics', 'never-was')).toBeNull();
  });

  it('is dropped when a piece in it is withdrawn, and depends on nothing that it does not show', async () => {
    const section = await givenSection('withdrawn');
    const { entryId, editions } = await givenEntry({ sectionId: section.id, ar: {}, publish: ['ar'] });
    const { reads } = await collectReads(() => findFeed('ar', 'sections', section.slugAr));
    expect(reads.get(entryKey(entryId))).toBe('immediate');
    expect(reads.has(EVERYTHING)).toBe(false);
    const before = await lastPublicChange();
    await unpublishEdition(await signedIn('omar'), editions.ar ?? '');
    const changes = await db().publicChange.findMany({ where: { number: { gt: before } } });
    expect(changes.some(({ withdrawn }) => withdrawn.some((key) => reads.has(key)))).toBe(true);
    expect(await titlesIn('sections', section.slugAr)).toEqual([]);
  });
});
