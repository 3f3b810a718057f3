import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { cursorOf, type PageCursor, pageQuery } from '@/lib/page-cursor';
import { termKey } from '@/lib/public-changes/keys';
import { collectReads } from '@/lib/public-changes/record-reads';
import { signedIn } from '@/lib/testing/cast';
import { saveEditionFields, unpublishEdition } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenSeries, givenTopic } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { listSeriesIssues } from './issues/list-issues';
import { listBySeries } from './list-by-series';
import { listByAuthor, listByMonth, listBySection, listByTopic } from './list-pieces';
import { PAGE_SIZE } from './paging';
import type { Page } from './types';

type List = (locale: Locale, before: PageCursor | null) => Promise<Page<{ title: string }> | null>;

const COUNT = 45;
const LISTS: Record<string, List> = {};
const ids = new Map<string, Partial<Record<Locale, string>>>();

/** Every third piece has the dateline of the piece before it. */
const dayOf = (number: number) => `2025-03-${String(number - (number % 3 === 0 ? 1 : 0)).padStart(2, '0')}`;
const datelineOf = (number: number) => (number > 30 ? '2025-03-31' : dayOf(number));

beforeAll(async () => {
  const [section, author, topic] = [
    await givenSection('paged'),
    await givenPerson('paged'),
    await givenTopic('paged'),
  ];
  const { series, issueIds } = await givenSeries('paged', [1, 2]);
  for (let number = 1; number <= COUNT; number += 1) {
    const dateline = datelineOf(number);
    const { editions } = await givenEntry({
      sectionId: section.id,
      authorIds: [author.id],
      topicIds: [topic.id],
      issueId: issueIds[number % 2],
      ar: { title: `مادة ${number}`, dateline },
      en: { title: `Piece ${number}`, dateline },
      publish: ['ar', 'en'],
    });
    ids.set(`Piece ${number}`, editions);
  }
  Object.assign(LISTS, {
    section: (locale, before) => listBySection(locale, section.id, before),
    author: (locale, before) => listByAuthor(locale, author.id, before),
    topic: (locale, before) => listByTopic(locale, topic.id, before),
    month: (locale, before) => listByMonth(locale, '2025-03', before),
    series: (locale, before) => listBySeries(locale, series.id, before),
  } satisfies Record<string, List>);
});

const namesOf = Object.keys({ section: 0, author: 0, topic: 0, month: 0, series: 0 });
const listOf = (name: string): List => LISTS[name] ?? (async () => null);

/** The pieces of a language in the order in which a list has to show them. */
async function expectedTitles(name: string, locale: Locale): Promise<string[]> {
  const newest = [{ datelineAt: 'desc' }, { entryNumber: 'desc' }] as const;
  const rows = await db().publication.findMany({
    where: { locale },
    orderBy: name === 'series' ? [{ issueNumber: 'desc' }, ...newest] : [...newest],
  });
  return rows.map(({ title }) => title);
}

/** All pages of a list, by the links to older pieces. */
async function walk(list: List, locale: Locale): Promise<Page<{ title: string }>[]> {
  const pages: Page<{ title: string }>[] = [];
  for (let query: string | null = ''; query !== null; ) {
    const page: Page<{ title: string }> | null = await list(locale, cursorOf(query));
    if (!page) throw new Error(`There is no page ${query}`);
    pages.push(page);
    query = page.older;
  }
  return pages;
}

describe.each(namesOf)('The pages of a list by %s', (name) => {
  it.each(LOCALES)(
    'show every piece once, the newest first, also between equal dates (%s)',
    async (locale) => {
      const pages = await walk(listOf(name), locale);
      expect(pages.map(({ rows }) => rows.length)).toEqual([PAGE_SIZE, PAGE_SIZE, COUNT - 2 * PAGE_SIZE]);
      expect(pages.flatMap(({ rows }) => rows.map(({ title }) => title))).toEqual(
        await expectedTitles(name, locale),
      );
    },
  );

  it.each(LOCALES)('lead back to the first page, whose address has no query (%s)', async (locale) => {
    const [first, second, third] = await walk(listOf(name), locale);
    expect(first?.newer).toBeNull();
    expect(second?.newer).toBe('');
    expect(third?.newer).toBe(first?.older);
  });
});

describe('A later page of a list', () => {
  const cursorTo = async (title: string, locale: Locale = 'en'): Promise<PageCursor> =>
    db().publication.findFirstOrThrow({
      where: { title, locale },
      select: { datelineAt: true, entryNumber: true },
    });

  it('keeps its address and its pieces when a new piece is published', async () => {
    const [, second] = await walk(listOf('section'), 'en');
    const { older } = await listOf('section')('en', null).then((first) => first ?? { older: '' });
    const section = await givenSection('paged');
    const { editions } = await givenEntry({ sectionId: section.id, en: { title: 'New' }, publish: ['en'] });
    const before = cursorOf(older ?? '');
    expect(await listOf('section')('en', before)).toEqual({ ...second, newer: pageQuery(await nth(1)) });
    await unpublishEdition(await signedIn('omar'), editions.en ?? '');
  });

  /** The piece at a position of the section, counted from 1. */
  async function nth(position: number): Promise<PageCursor> {
    return db().publication.findFirstOrThrow({
      where: { locale: 'en' },
      orderBy: [{ datelineAt: 'desc' }, { entryNumber: 'desc' }],
      skip: position - 1,
      select: { datelineAt: true, entryNumber: true },
    });
  }

  it.each(namesOf)('does not exist for a piece that the list does not have (%s)', async (name) => {
    const { datelineAt, entryNumber } = await cursorTo('Piece 20');
    const list = listOf(name);
    expect(await list('en', { datelineAt, entryNumber: 1_000_000 })).toBeNull();
    expect(await list('en', { datelineAt: new Date(datelineAt.getTime() + 1), entryNumber })).toBeNull();
    await givenEntry({ en: { title: `Not in ${name}`, dateline: '2024-01-01' }, publish: ['en'] });
    expect(await list('en', await cursorTo(`Not in ${name}`))).toBeNull();
  });

  it('no longer exists when the piece that it follows was withdrawn or got another date', async () => {
    const omar = await signedIn('omar');
    const [withdrawn, dated] = [await cursorTo('Piece 10'), await cursorTo('Piece 11')];
    expect(await listOf('author')('en', withdrawn)).not.toBeNull();
    await unpublishEdition(omar, ids.get('Piece 10')?.en ?? '');
    const id = ids.get('Piece 11')?.en ?? '';
    const { slug, fieldsVersion } = await db().edition.findUniqueOrThrow({ where: { id } });
    await saveEditionFields(omar, id, { slug, fieldsVersion, dateline: '2025-03-30' });
    await publishPresent(omar, id);
    for (const name of namesOf) {
      expect(await listOf(name)('en', withdrawn), name).toBeNull();
      expect(await listOf(name)('en', dated), name).toBeNull();
    }
    // The other language's list still has both.
    expect(await listOf('author')('ar', withdrawn)).not.toBeNull();
  });
});

describe('The issues of a series', () => {
  it('are walked from the latest to the first and back, 300 on a page; a hidden one is left out and begins no page', async () => {
    const { series } = await givenSeries('walked', [750, 749]);
    await db().$executeRaw`
      INSERT INTO "Issue" ("id", "seriesId", "number", "publishedOn")
      SELECT gen_random_uuid(), ${series.id}::uuid, number, now() FROM generate_series(1, 748) AS number`;
    await db().issue.updateMany({ where: { seriesId: series.id, number: 749 }, data: { isShown: false } });
    const list = (before?: number) =>
      listSeriesIssues('en', { id: series.id, slug: 'walked' }, before ? { beforeIssue: before } : null);
    const numbers = async (from?: number) => (await list(from))?.rows.map(({ number }) => number) ?? [];
    const { result: latest, reads } = await collectReads(() => list());
    expect([latest?.rows.length, latest?.newer, latest?.older]).toEqual([300, null, '?before=450']);
    expect([...reads.keys()]).toContain(termKey(series.id));
    expect(await list(450)).toMatchObject({ newer: '', older: '?before=150' });
    expect(await list(150)).toMatchObject({ newer: '?before=450', older: null });
    const walked = [...(await numbers()), ...(await numbers(450)), ...(await numbers(150))];
    expect(walked).toEqual([750, ...Array.from({ length: 748 }, (_, index) => 748 - index)]);
    expect([await list(749), await list(751), await list(1)]).toEqual([null, null, null]);
  });
});
