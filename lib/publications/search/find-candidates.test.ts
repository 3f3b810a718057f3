import { beforeAll, describe, expect, it } from 'vitest';
import { readersDb } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import { parseQuery } from '@/lib/search/analysis/parse-query';
import { queryText } from '@/lib/search/analysis/query-text';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenTopic } from '@/lib/testing/publication-factories';
import { type ArchiveYears, findArchiveYears, forgetArchiveYears, yearsInSpans } from './find-archive-years';
import { candidatesSql } from './find-candidates';
import { narrowedQueries } from './narrowed-queries';
import { NO_FILTERS, type SearchFilters } from './types';

const WHOLE: ArchiveYears = { isNarrowed: true, spans: { ar: [], en: [] } };
const BY_COLUMNS: ArchiveYears = { ...WHOLE, isNarrowed: false };
const IN_TWO_PARTS: ArchiveYears = { isNarrowed: true, spans: { ar: [[2024, 2025]], en: [[2024, 2025]] } };
const IN_MANY_PARTS: ArchiveYears = {
  isNarrowed: true,
  spans: { ar: [[2025], [2024], [2021, 2022, 2023]], en: [[2024, 2025], [2023]] },
};

async function slugsOf(text: string, filters: Partial<SearchFilters>, archive: ArchiveYears) {
  const query = queryText(parseQuery(text));
  if (!query) throw new Error(`"${text}" has no word`);
  const rows = await readersDb().$queryRaw<{ title: string }[]>(Prisma.sql`
    WITH ${candidatesSql(query, { ...NO_FILTERS, ...filters }, archive)}
    SELECT p."title" FROM candidates JOIN "Publication" p ON p."id" = candidates."publicationId" ORDER BY p."title"`);
  return rows.map(({ title }) => title);
}

let ids: { sectionId: string; topicId: string; authorId: string };

beforeAll(async () => {
  const [section, topic, person] = [await givenSection('s'), await givenTopic('t'), await givenPerson('p')];
  ids = { sectionId: section.id, topicId: topic.id, authorId: person.id };
  const fields = { sectionId: section.id, topicIds: [topic.id], authorIds: [person.id] };
  const publish = (title: string, dateline: string, more = {}) =>
    givenEntry({
      ...more,
      ar: { title: `ا ${title}`, dateline, body: [{ p: 'أكد الأمين العام للحلف.' }] },
      en: { title: `e ${title}`, dateline, body: [{ p: 'The Secretary General said.' }] },
      publish: ['ar', 'en'],
    });
  await publish('2017', '2017-05-01', fields);
  await publish('2023', '2023-12-31');
  await publish('2024', '2024-01-01', fields);
  await publish('2025', '2025-06-01');
  forgetArchiveYears();
});

const QUESTIONS: [string, Partial<SearchFilters>, string[]][] = [
  ['الأمين', { locale: 'ar' }, ['ا 2017', 'ا 2023', 'ا 2024', 'ا 2025']],
  ['"الأمين العام" -2023', { locale: 'ar' }, ['ا 2017', 'ا 2024', 'ا 2025']],
  ['الأمين', { locale: 'en' }, []],
  ['secretary', {}, ['e 2017', 'e 2023', 'e 2024', 'e 2025']],
  ['secretary', { year: 2023 }, ['e 2023']],
  ['secretary', { locale: 'en', kind: 'article', year: 2024 }, ['e 2024']],
  ['secretary', { locale: 'en', kind: 'center_news' }, []],
];

describe('What a search looks through', () => {
  it.each(QUESTIONS)(
    'for %s within %o is the same in one part, in two, in many, and by columns',
    async (...question) => {
      const [text, filters, titles] = question;
      for (const archive of [WHOLE, IN_TWO_PARTS, IN_MANY_PARTS, BY_COLUMNS])
        expect(await slugsOf(text, filters, archive)).toEqual(titles);
    },
  );

  it('is narrowed by section, topic and author', async () => {
    for (const filters of [
      { sectionId: ids.sectionId },
      { topicId: ids.topicId },
      { authorId: ids.authorId },
    ])
      for (const archive of [WHOLE, IN_TWO_PARTS, IN_MANY_PARTS, BY_COLUMNS])
        expect(await slugsOf('الأمين', { locale: 'ar', ...filters }, archive)).toEqual(['ا 2017', 'ا 2024']);
  });

  it('is found by columns until the last document of an older version is written anew', async () => {
    expect((await findArchiveYears()).isNarrowed).toBe(true);
    await readersDb().$executeRaw`
      UPDATE "SearchDocument" SET "version" = 1 WHERE "year" = 2017 AND "locale" = 'ar'`;
    forgetArchiveYears();
    expect(await findArchiveYears()).toEqual({ isNarrowed: false, spans: { ar: [], en: [] } });
  });
});

describe('The years of an archive', () => {
  it.each([
    [null, []],
    [[2026, 2026, 2026], [[2026, 2027]]],
    [[2025, 2026, 2026], [[2026, 2027]]],
    [
      [2000, 2023, 2026],
      [
        [2023, 2027],
        [2019, 2022],
        [2015, 2018],
        [2011, 2014],
        [2007, 2010],
        [2003, 2006],
      ],
    ],
    // A hundred years, of which the last one has as many pieces as are wanted.
    [
      [1926, 2026, 2026],
      [
        [2026, 2027],
        [2011, 2025],
        [1996, 2010],
        [1981, 1995],
        [1966, 1980],
        [1951, 1965],
        [1936, 1950],
      ],
    ],
  ] as [[number, number, number] | null, number[][]][])(
    '%o are looked through in the spans %o',
    (bounds, spans) => {
      expect(yearsInSpans(bounds).map((years) => [years[0], years.at(-1)])).toEqual(spans);
      for (const years of yearsInSpans(bounds)) expect(years).toEqual([...years].sort());
    },
  );
});

describe('A search in both languages', () => {
  it('looks through the same years of both, those of the language with the most pieces of late', () => {
    const spans = { ar: yearsInSpans([2020, 2026, 2026]), en: yearsInSpans([2003, 2003, 2026]) };
    const { parts } = narrowedQueries('w', NO_FILTERS, { isNarrowed: true, spans }, 'years');
    const yearsOf = (part = '') => (part.split('&').at(-1) ?? '').match(/@(?:ar|en)\d+/g);
    expect(yearsOf(parts[0])).toEqual(['@ar2026', '@ar2027', '@en2026', '@en2027']);
    expect(yearsOf(parts[1])).toEqual(['@ar2025', '@en2025']);
    expect(parts).toHaveLength(spans.ar.length + 1);
  });
});
