import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { entryKey, termKey } from '@/lib/public-changes/keys';
import { collectReads } from '@/lib/public-changes/record-reads';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenSeries, givenTopic } from '@/lib/testing/publication-factories';
import { findPiece, findPiecePath } from './find-piece';
import { findShortAddress } from './find-short-address';
import { whatFollows } from './onward/what-follows';

const BOTH = ['ar', 'en'] as const;

describe('A reader who opens an address', () => {
  it('finds the piece with its section, authors, topics, issue and translation, all in its language', async () => {
    const section = await givenSection('gulf');
    const [first, second] = [await givenPerson('first'), await givenPerson('second')];
    const topic = await givenTopic('ports');
    const { issueIds } = await givenSeries('files', [7]);
    await givenEntry({
      sectionId: section.id,
      authorIds: [second.id, first.id],
      topicIds: [topic.id],
      issueId: issueIds[0],
      ar: { kicker: 'أمن الملاحة:', title: 'موانئ الخليج', slug: 'موانئ-الخليج', dateline: '2018-07-19' },
      en: { title: 'Gulf ports', slug: 'gulf-ports' },
      publish: [...BOTH],
    });
    expect(await findPiece('ar', 'article', 'موانئ-الخليج')).toMatchObject({
      locale: 'ar',
      path: '/ar/articles/موانئ-الخليج',
      kicker: 'أمن الملاحة:',
      titleHtml: 'موانئ الخليج',
      summary: 'نص المادة في فقرة واحدة.',
      updatedAt: null,
      section: { name: 'قسم gulf', path: '/ar/sections/قسم-gulf' },
      sectionPathElsewhere: '/en/sections/gulf',
      authors: [{ name: 'أمل second', nameElsewhere: 'Amal second' }, { name: 'أمل first' }],
      topics: [{ name: 'موضوع ports', path: '/ar/topics/موضوع-ports' }],
      issue: { number: 7, title: 'عنوان العدد 7', series: { path: '/ar/series/سلسلة-files' } },
      translation: { locale: 'en', path: '/en/articles/gulf-ports', title: 'Gulf ports' },
    });
  });

  it('finds it however hamza is written, and learns its stored address', async () => {
    await givenEntry({ ar: { title: 'أحمد وإيران', slug: 'أحمد-وإيران' }, publish: ['ar'] });
    expect((await findPiece('ar', 'article', 'احمد-وايران'))?.slug).toBe('أحمد-وإيران');
  });

  it('receives the English text where there is no Arabic one, marked as English', async () => {
    await givenEntry({ ar: {}, en: { slug: 'english-alone' }, publish: ['en'] });
    expect(await findPiece('ar', 'article', 'english-alone')).toMatchObject({
      locale: 'en',
      ...{ translation: null, isLineElsewhere: false },
    });
  });

  it('receives the piece in the requested language when both languages use the slug', async () => {
    await givenEntry({ ar: { title: 'هنا', slug: 'shared-slug' }, publish: ['ar'] });
    await givenEntry({ en: { title: 'There', slug: 'shared-slug' }, publish: ['en'] });
    expect((await findPiece('ar', 'article', 'shared-slug'))?.title).toBe('هنا');
    expect((await findPiece('en', 'article', 'shared-slug'))?.title).toBe('There');
  });

  it('finds no translation where the other language has a line alone, and is not sent to it', async () => {
    await givenEntry({
      kind: 'center_news',
      ar: { slug: 'خبر-بنص' },
      en: { slug: 'line-alone', link: 'https://other.example/', body: [] },
      publish: [...BOTH],
    });
    const piece = await findPiece('ar', 'center_news', 'خبر-بنص');
    expect(piece).toMatchObject({ hasPage: true, translation: null, isLineElsewhere: true });
    expect(await findPiecePath('en', 'center_news', 'خبر-بنص')).toBe('/en/center-news/خبر-بنص');
    expect(await findPiece('en', 'center_news', 'line-alone')).toMatchObject({
      ...{ hasPage: false, isLineElsewhere: false },
      translation: { path: '/ar/center-news/خبر-بنص' },
    });
  });

  it('is sent on to the text in the page’s language, for as long as nothing of that piece changes', async () => {
    const { entryId } = await givenEntry({
      ...{ ar: { slug: 'في-العربية' }, en: { slug: 'in-english' }, publish: [...BOTH] },
    });
    const { result, reads } = await collectReads(() => findPiecePath('ar', 'article', 'in-english'));
    expect(result).toBe('/ar/articles/في-العربية');
    expect(reads.get(`entry:${entryId}`)).toBe('immediate');
  });

  it('finds neither drafts nor what was withdrawn, nor a piece under the other kind’s address', async () => {
    await givenEntry({ en: { slug: 'still-a-draft' } });
    const { editions } = await givenEntry({ en: { slug: 'withdrawn' }, publish: ['en'] });
    await unpublishEdition(await signedIn('omar'), editions.en ?? '');
    await givenEntry({ en: { slug: 'an-article' }, publish: ['en'] });
    expect(await findPiece('en', 'article', 'still-a-draft')).toBeNull();
    expect(await findPiece('en', 'article', 'withdrawn')).toBeNull();
    expect(await findPiece('en', 'center_news', 'an-article')).toBeNull();
  });

  it('sees when a piece was updated, also on the day of its first publication', async () => {
    const { editions } = await givenEntry({ en: { slug: 'updated' }, publish: ['en'] });
    const where = { editionId: editions.en ?? '' };
    const firstPublishedAt = new Date('2026-03-01T06:00:00Z');
    const [sameDay, later] = [new Date('2026-03-01T09:00:00Z'), new Date('2026-03-01T21:00:00Z')];
    await db().publication.update({ where, data: { firstPublishedAt, updatedAt: sameDay } });
    expect(await findPiece('en', 'article', 'updated')).toMatchObject({
      updatedAt: sameDay,
      isUpdatedSameDay: true,
    });
    await db().publication.update({ where, data: { updatedAt: later } });
    expect(await findPiece('en', 'article', 'updated')).toMatchObject({
      updatedAt: later,
      isUpdatedSameDay: false,
    });
  });
});

describe('The short permanent address', () => {
  const numberOf = async (entryId: string) =>
    String((await db().entry.findUniqueOrThrow({ where: { id: entryId } })).number);

  it('redirects to the Arabic text, otherwise to the English one', async () => {
    const both = await givenEntry({
      ar: { slug: 'قصير' },
      en: { slug: 'short' },
      publish: [...BOTH],
    });
    const english = await givenEntry({ ar: {}, en: { slug: 'short-english' }, publish: ['en'] });
    expect(await findShortAddress(await numberOf(both.entryId))).toBe('/ar/articles/قصير');
    expect(await findShortAddress(await numberOf(english.entryId))).toBe('/en/articles/short-english');
  });

  it('does not exist for drafts, unknown numbers and anything that is not a number', async () => {
    const draft = await givenEntry({ ar: {} });
    const wrong = [
      await numberOf(draft.entryId),
      '999999',
      '0',
      '-1',
      '1e3',
      '٣',
      '99999999999',
      "1' or 1=1",
    ];
    for (const number of wrong) expect(await findShortAddress(number)).toBeNull();
  });
});

describe('Where a reader goes on from a piece', () => {
  it('is the article before it in its section, pieces that share its topics, and then its section, nothing twice', async () => {
    const [section, other] = [await givenSection('more'), await givenSection('elsewhere')];
    const [ports, energy] = [await givenTopic('more-ports'), await givenTopic('more-energy')];
    const { issueIds } = await givenSeries('more-files', [9, 7, 6]);
    const write = (title: string, dateline: string, topicIds: string[] = [], sectionId = section.id) =>
      givenEntry({ sectionId, topicIds, en: { title, dateline }, ar: {}, publish: ['en'] });
    const both = [ports.id, energy.id];
    await write('Oldest', '2017-01-01');
    await write('Before', '2018-01-01', [ports.id]);
    await givenEntry({
      ...{ sectionId: section.id, topicIds: both, issueId: issueIds[1] ?? '' },
      ...{ en: { slug: 'this-one', dateline: '2019-01-01' }, publish: ['en'] },
    });
    await write('Newest', '2022-01-01');
    await write('One topic', '2021-01-01', [energy.id], other.id);
    await write('Both topics', '2020-01-01', both, other.id);
    await givenEntry({ kind: 'center_news', topicIds: both, en: { title: 'Item' }, publish: ['en'] });
    const piece = await findPiece('en', 'article', 'this-one');
    const onward = piece && (await whatFollows(piece));
    expect(onward?.next?.title).toBe('Before');
    expect(onward?.related.map(({ title }) => title)).toEqual([
      'Both topics',
      'One topic',
      'Newest',
      'Oldest',
    ]);
    expect(onward).toMatchObject({
      earlierIssue: { number: 6, path: '/en/series/more-files/6' },
      laterIssue: { number: 9 },
    });
    const beside = onward?.related.slice(0, 1).map(({ path }) => path);
    expect((piece && (await whatFollows(piece, beside)))?.related[0]?.title).toBe('One topic');
  });

  it('is first the piece after it in its issue, in the order of the contents, and that not twice', async () => {
    const [section, { issueIds }] = [await givenSection('of-issue'), await givenSeries('in-order', [1])];
    const issueId = issueIds[0] ?? '';
    const write = (slug: string, dateline: string) =>
      givenEntry({ sectionId: section.id, issueId, en: { slug, title: slug, dateline }, publish: ['en'] });
    const [last, first] = [await write('told-last', '2018-01-01'), await write('told-first', '2019-01-01')];
    await write('without-place', '2017-01-01');
    await givenEntry({ issueId, ar: {}, publish: ['ar'] });
    await db().issueEntry.createMany({
      data: [first, last].map(({ entryId }, position) => ({ issueId, entryId, position })),
    });
    const onwardFrom = async (slug: string) => {
      const piece = await findPiece('en', 'article', slug);
      const onward = piece && (await whatFollows(piece));
      return [onward?.nextInIssue?.title, onward?.next?.title];
    };
    expect(await onwardFrom('told-first')).toEqual(['told-last', 'without-place']);
    expect(await onwardFrom('told-last')).toEqual(['without-place', undefined]);
    expect(await onwardFrom('without-place')).toEqual([undefined, undefined]);
    const piece = await findPiece('en', 'article', 'told-first');
    const { reads } = await collectReads(async () => piece && whatFollows(piece));
    expect(reads.get(termKey(issueId))).toBe('delayed');
  });

  it('come first where an editor has chosen them, in that order, and are gone with their pieces', async () => {
    const topic = await givenTopic('chosen-topic');
    const write = (en: string | null, ar: string | null = null) =>
      givenEntry({
        ...(en && { en: { title: en } }),
        ...(ar && { ar: { title: ar } }),
        publish: [...(en ? (['en'] as const) : []), ...(ar ? (['ar'] as const) : [])],
      });
    await givenEntry({ topicIds: [topic.id], en: { title: 'By topic' }, publish: ['en'] });
    const [draft, arabic, both] = [
      await givenEntry({ en: { title: 'A draft' } }),
      await write(null, 'بالعربية وحدها'),
      await write('In both', 'باللغتين'),
    ];
    const relatedIds = [both, draft, arabic].map(({ entryId }) => entryId);
    const slug = 'with-chosen';
    const sectionId = (await givenSection('of-chosen')).id;
    await givenEntry({ relatedIds, sectionId, topicIds: [topic.id], en: { slug }, publish: ['en'] });
    const piece = await findPiece('en', 'article', slug);
    const titles = async () => (piece && (await whatFollows(piece)))?.related.map(({ title }) => title);
    expect(await titles()).toEqual(['In both', 'بالعربية وحدها', 'By topic']);
    const { reads } = await collectReads(titles);
    for (const id of relatedIds) expect(reads.get(entryKey(id))).toBe('delayed');
    await unpublishEdition(await signedIn('omar'), both.editions.en ?? '');
    expect((await titles())?.[0]).toBe('باللغتين');
  });

  it('of a Center News item are pieces of its topics', async () => {
    const topic = await givenTopic('news-topic');
    await givenEntry({ topicIds: [topic.id], en: { title: 'Study' }, publish: ['en'] });
    await givenEntry({
      kind: 'center_news',
      topicIds: [topic.id],
      en: { slug: 'of-topic' },
      publish: ['en'],
    });
    const item = await findPiece('en', 'center_news', 'of-topic');
    const onward = item && (await whatFollows(item));
    expect(onward?.related.map(({ title }) => title)).toEqual(['Study']);
    expect(onward).toMatchObject({ next: null, earlierIssue: null, laterIssue: null });
  });
});
