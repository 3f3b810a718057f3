import { beforeAll, describe, expect, it } from 'vitest';
import { foldedSlugs } from '@/lib/bilingual-records/folded-columns';
import { db } from '@/lib/db';
import { cursorOf } from '@/lib/page-cursor';
import { type EntryOptions, givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenSeries, givenTopic } from '@/lib/testing/publication-factories';
import { findAuthor, findSection, findSeries, findTopic } from './find-collection';
import { listBySeries } from './list-by-series';
import { listByAuthor, listByMonth, listBySection, listByTopic, listLatest } from './list-pieces';
import { seriesSource } from './list-source';
import { findNewest } from './paging';

const titles = (list: { rows: { title: string }[] } | null) => list?.rows.map((row) => row.title);

describe('The archive', () => {
  beforeAll(async () => {
    for (let day = 1; day <= 21; day += 1) {
      const dateline = `2025-03-${String(day).padStart(2, '0')}`;
      await givenEntry({ en: { title: `Day ${day}`, dateline }, publish: ['en'] });
    }
    await givenEntry({ kind: 'center_news', en: { title: 'News' }, publish: ['en'] });
    await givenEntry({ en: { title: 'Draft' } });
    await givenEntry({ ar: { title: 'بالعربية' }, publish: ['ar'] });
  });

  it('shows the twenty newest articles of one language, and all of them month by month', async () => {
    const first = await listLatest('en');
    expect(first).toMatchObject({ newer: null, older: null });
    expect(titles(first)).toHaveLength(20);
    expect(titles(first)?.slice(0, 2)).toEqual(['Day 21', 'Day 20']);
    expect(titles(await listLatest('ar'))).toEqual(['بالعربية']);
    const month = await listByMonth('en', '2025-03', null);
    expect(titles(month)).toEqual(titles(first));
    expect(titles(await listByMonth('en', '2025-03', cursorOf(month?.older ?? '')))).toEqual(['Day 1']);
    expect(titles(await listByMonth('en', '2025-02', null))).toEqual([]);
  });
});

describe('A list by', () => {
  it('section, author or topic holds what belongs there and is published in the language', async () => {
    const section = await givenSection('energy');
    const author = await givenPerson('huda');
    const topic = await givenTopic('gas');
    const fields = { sectionId: section.id, authorIds: [author.id], topicIds: [topic.id] };
    await givenEntry({ ...fields, ar: { title: 'الغاز' }, en: { title: 'Gas' }, publish: ['ar'] });
    await givenEntry({ ar: { title: 'شيء آخر' }, publish: ['ar'] });
    expect(titles(await listBySection('ar', section.id, null))).toEqual(['الغاز']);
    expect(titles(await listByAuthor('ar', author.id, null))).toEqual(['الغاز']);
    expect(titles(await listByTopic('ar', topic.id, null))).toEqual(['الغاز']);
    expect(await listBySection('en', section.id, null)).toEqual({ rows: [], newer: null, older: null });
  });

  it('a person holds what the person translated or edited too, each piece once, and says what it was', async () => {
    const [author, noor] = [(await givenPerson('writing')).id, (await givenPerson('noor')).id];
    const dated = (title: string, dateline: string) => ({ title, dateline });
    const given = (en: EntryOptions['en'], authorIds = [author]) =>
      givenEntry({ authorIds, ar: {}, ...(en && { en }), publish: ['ar', 'en'] });
    await given({ ...dated('Translated', '2024-05-03'), translatorIds: [noor], editorIds: [noor] });
    await given(dated('Written', '2024-05-02'), [noor]);
    await given({ ...dated('Both', '2024-05-01'), photographerIds: [author, noor] }, [author, noor]);
    await given(dated('By another', '2024-05-04'));
    const rows = (await listByAuthor('en', noor, null))?.rows ?? [];
    const rolesOf = ({ credits }: (typeof rows)[number]) => credits.map(({ role }) => role);
    expect(rows.map((row) => [row.title, rolesOf(row)])).toEqual([
      ['Translated', ['translator', 'editor']],
      ['Written', []],
      ['Both', ['photographer']],
    ]);
    expect(rows[2]?.credits[0]?.people).toMatchObject([{ name: 'Amal noor' }]);
    expect((await listByAuthor('ar', noor, null))?.rows).toHaveLength(2);
  });

  it('series shows the latest issue first', async () => {
    const { series, issueIds } = await givenSeries('quarterly', [1, 2]);
    for (const [index, issueId] of issueIds.entries()) {
      await givenEntry({ issueId, en: { title: `In issue ${index + 1}` }, publish: ['en'] });
    }
    const list = await listBySeries('en', series.id, null);
    expect(list?.rows).toMatchObject([
      { title: 'In issue 2', issue: { number: 2, title: 'Title of issue 2' } },
      { title: 'In issue 1', issue: { number: 1 } },
    ]);
    await db().issue.update({ where: { id: issueIds[1] }, data: { isShown: false } });
    const { id } = await db().publication.findFirstOrThrow({ where: { issueId: issueIds[0] } });
    const newest = await findNewest(seriesSource('en', series.id), 1);
    expect(newest.map((each) => each.id)).toEqual([id]);
  });
});

describe('A section, topic, author or series', () => {
  it('is found by the slug of either language and gives the slug and path of the requested one', async () => {
    await givenSection('found');
    await givenTopic('found');
    await givenPerson('found');
    await givenSeries('found', []);
    for (const [find, slug, path] of [
      [findSection, 'قسم-found', '/ar/sections/قسم-found'],
      [findTopic, 'موضوع-found', '/ar/topics/موضوع-found'],
      [findAuthor, 'كاتب-found', '/ar/authors/كاتب-found'],
      [findSeries, 'سلسلة-found', '/ar/series/سلسلة-found'],
    ] as const) {
      expect(await find('ar', slug)).toMatchObject({ slug, path });
      expect(await find('ar', 'found')).toMatchObject({
        slug,
        path,
        translationPath: path.replace(/ar\/(\w+)\/.*/, 'en/$1/found'),
      });
      expect(await find('ar', 'nowhere')).toBeNull();
    }
  });

  it('is found however its letters are written, with its stored spelling to redirect to', async () => {
    await givenSection('أُولى');
    await givenTopic('أُولى');
    await givenPerson('أولى');
    await givenSeries('أولى', []);
    for (const [find, typed] of [
      [findSection, 'قسم-اولي'],
      [findTopic, 'موضوع-اولى'],
      [findAuthor, 'كاتب-إولى'],
      [findSeries, 'سلسله-أولى'],
      [findSeries, 'سـلسلة-آولي'],
    ] as const) {
      const collection = await find('ar', typed);
      expect(collection?.slug).toMatch(/-أُ?ولى$/);
      expect(collection?.slug).not.toBe(typed);
    }
  });

  it('is found before another one that has the same slug in the other language', async () => {
    const names = { nameAr: 'اسم', nameEn: 'Name' };
    for (const slugs of [
      { slugAr: 'same', slugEn: 'other-name' },
      { slugAr: 'اسم-آخر', slugEn: 'same' },
    ]) {
      await db().topic.create({ data: { ...names, ...slugs, ...foldedSlugs(slugs) } });
    }
    expect((await findTopic('ar', 'same'))?.slug).toBe('same');
    expect((await findTopic('en', 'same'))?.path).toBe('/en/topics/same');
  });
});
