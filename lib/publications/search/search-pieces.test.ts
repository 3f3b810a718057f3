import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { parseQuery } from '@/lib/search/analysis/parse-query';
import { SEARCH_VERSION } from '@/lib/search/search-version';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenTopic } from '@/lib/testing/publication-factories';
import { MAX_CANDIDATES } from './find-candidates';
import { namedChoices } from './find-choices';
import { findCorrection } from './find-correction';
import { withGlossary } from './find-glossary';
import { searchPieces } from './search-pieces';
import { suggest } from './suggest';
import { NO_FILTERS, type Search } from './types';

async function search(text: string, more: Partial<Search> = {}, locale: Locale = 'ar') {
  const question = await withGlossary(parseQuery(text));
  return searchPieces(
    { question, filters: { ...NO_FILTERS, locale }, sort: 'best', after: null, ...more },
    locale,
  );
}

const titles = async (text: string, more: Partial<Search> = {}, locale: Locale = 'ar') =>
  (await search(text, more, locale))?.found.map(({ card }) => card.title) ?? [];

let ids: { section: string; topic: string; person: string };

beforeAll(async () => {
  const [section, topic, person] = [await givenSection('s'), await givenTopic('t'), await givenPerson('p')];
  ids = { section: section.id, topic: topic.id, person: person.id };
  const name = { nameAr: 'سارة المنصوري', nameEn: 'Sara Mansoori' };
  await db().person.update({
    where: { id: person.id },
    data: { ...name, nameFolded: 'ساره المنصوري sara mansoori' },
  });
  const fields = { sectionId: section.id, topicIds: [topic.id], authorIds: [person.id] };
  const publish = (title: string, body: string, dateline: string, more = {}) =>
    givenEntry({ ...more, ar: { title, dateline, body: [{ p: body }] }, publish: ['ar'] });
  await publish('حلف الناتو في العراق', 'نص عن الأمن.', '2018-07-19', fields);
  await publish('قمة في بغداد', 'حضر الأمين العام للناتو القمة، وتحدّث عن المُسْتَقْبَل.', '2024-03-01', fields);
  await publish('معرض الشارقة', 'في معرض الشارقة الدولي للكتاب 16 إصداراً.', '2025-05-01');
  await publish('المياه والمستقبل', 'تحلية المياه.', '2025-06-01');
  await givenEntry({
    en: { title: 'NATO in Iraq', dateline: '2018-07-19', body: [{ p: 'Text on security.' }] },
    publish: ['en'],
  });
  await db().searchTerm.create({
    data: {
      names: ['NATO', 'الناتو'],
      namesFolded: 'nato الناتو',
      keys: ['nato', 'الناتو', 'ناتو'],
      keysVersion: SEARCH_VERSION,
    },
  });
});

describe('A reader who searches', () => {
  it('finds pieces by any form of a word, those with it in their title first', async () => {
    expect(await titles('ناتو')).toEqual(['حلف الناتو في العراق', 'قمة في بغداد']);
    expect(await titles('كتب الشارقة')).toEqual([]);
    expect(await titles('كتاب الشارقه')).toEqual(['معرض الشارقة']);
    expect(await titles('١٦ اصدار')).toEqual(['معرض الشارقة']);
  });

  it('finds a name in the other script through the glossary, in both languages', async () => {
    expect(await titles('NATO')).toEqual(['حلف الناتو في العراق', 'قمة في بغداد']);
    expect(await titles('الناتو', {}, 'en')).toEqual(['NATO in Iraq']);
    expect((await search('NATO'))?.elsewhere).toEqual({ count: 1, bound: 'exact' });
  });

  it('finds pieces by their author, in either spelling, and by section and topic', async () => {
    const both = ['قمة في بغداد', 'حلف الناتو في العراق'];
    expect(await titles('سارة المنصوري')).toEqual(both);
    expect(await titles('Mansoori')).toEqual(both);
    expect(await titles('Mansoori الأمين')).toEqual(['قمة في بغداد']);
  });

  it('finds phrases only where the words stand side by side, and nothing that is excluded', async () => {
    expect(await titles('"الأمين العام"')).toEqual(['قمة في بغداد']);
    expect(await titles('«العام الأمين»')).toEqual([]);
    expect(await titles('ناتو -بغداد')).toEqual(['حلف الناتو في العراق']);
    expect(await titles('ناتو -"الأمين العام"')).toEqual(['حلف الناتو في العراق']);
  });

  it('narrows what is found, and learns how many there are of each', async () => {
    const found = await search('ناتو');
    expect(found?.count).toEqual({ count: 2, bound: 'exact' });
    expect(found?.choices.years).toEqual([
      { value: 2024, count: 1, bound: 'exact' },
      { value: 2018, count: 1, bound: 'exact' },
    ]);
    expect(found?.choices.authors).toEqual([
      { value: expect.objectContaining({ name: 'سارة المنصوري' }), count: 2, bound: 'exact' },
    ]);
    expect(found?.choices.sections).toEqual([
      { value: expect.objectContaining({ id: ids.section }), count: 2, bound: 'exact' },
    ]);
    for (const filter of [
      { year: 2018 },
      { authorId: ids.person, year: 2018 },
      { topicId: ids.topic, year: 2018 },
      { sectionId: ids.section, kind: 'article' as const, year: 2018 },
    ])
      expect(await titles('ناتو', { filters: { ...NO_FILTERS, locale: 'ar', ...filter } })).toEqual([
        'حلف الناتو في العراق',
      ]);
    expect(await titles('ناتو', { filters: { ...NO_FILTERS, kind: 'center_news' } })).toEqual([]);
  });

  it('learns the least that there are where more were found than are looked at', async () => {
    const rows = [40, 1_200].map((count, index) => ({ dimension: 'years', value: `${2024 - index}`, count }));
    expect((await namedChoices(rows, MAX_CANDIDATES, 'ar')).years).toEqual([
      { value: 2024, count: 40, bound: 'atLeast' },
      { value: 2023, count: 1_000, bound: 'moreThan' },
    ]);
    expect((await namedChoices(rows, 1_300, 'ar')).years).toMatchObject([
      { bound: 'exact' },
      { bound: 'moreThan' },
    ]);
  });

  it('gets the newest first when that is asked for', async () => {
    expect(await titles('ناتو', { sort: 'newest' })).toEqual(['قمة في بغداد', 'حلف الناتو في العراق']);
  });

  it('sees what was found in the text as it is written', async () => {
    const [first] = (await search('مستقبل', { filters: { ...NO_FILTERS, year: 2024 } }))?.found ?? [];
    const { text = '', marks = [] } = first?.snippet ?? {};
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['المُسْتَقْبَل']);
  });

  it('sees what was found in a later chapter of a long text', async () => {
    const chapters = `${'كلام كثير قبل ذلك. '.repeat(900)}وصل الببغاء إلى المدينة. ${'وكلام بعده. '.repeat(900)}`;
    await givenEntry({ ar: { title: 'دراسة', body: [{ p: chapters }] }, publish: ['ar'] });
    const [first] = (await search('ببغاء'))?.found ?? [];
    expect(first?.snippet).toMatchObject({ isCutBefore: true, isCutAfter: true });
    const { text = '', marks = [] } = first?.snippet ?? {};
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['الببغاء']);
  });

  it('gets exact words before other forms of them, wherever they stand', async () => {
    await givenEntry({
      ar: { title: 'أ', dateline: '2020-01-01', body: [{ p: 'زرافة واحدة.' }] },
      publish: ['ar'],
    });
    const many = 'الزرافات والزرافات للزرافات. '.repeat(20);
    await givenEntry({ ar: { title: 'ب', dateline: '2021-01-01', body: [{ p: many }] }, publish: ['ar'] });
    expect(await titles('زرافة')).toEqual(['أ', 'ب']);
  });

  it('is offered what may have been meant', async () => {
    expect(await findCorrection('المستقل', 'ar')).toBe('المستقبل');
    expect(await findCorrection('سارة المنصري', 'ar')).toBe('سارة المنصوري');
    expect(await findCorrection('xyzzyx', 'ar')).toBeNull();
  });

  it('is offered a name of two words that is written as one, once', async () => {
    for (const title of ['عبدالرحيم خان في المدينة', 'عبدالرحيم خان والبحر'])
      await givenEntry({ ar: { title }, publish: ['ar'] });
    expect(await findCorrection('عبدالرحيمم خان', 'ar')).toBe('عبدالرحيم خان');
  });

  it('is offered words that stand in no title, as they are written, and names of the glossary', async () => {
    for (const title of ['ج', 'د'])
      await givenEntry({
        ar: { title, body: [{ p: 'تتأثر الإمارات بالتضخّم، والإمارات.' }] },
        publish: ['ar'],
      });
    expect(await findCorrection('الاماراتت', 'ar')).toBe('الإمارات');
    expect(await findCorrection('الامرات', 'ar')).toBe('الإمارات');
    expect(await findCorrection('securty', 'en')).toBe('security');
    expect(await findCorrection('securty', 'ar')).toBeNull();
    expect(await findCorrection('الناتوو', 'ar')).toBe('الناتو');
  });

  it('is offered nothing that finds nothing', async () => {
    const person = await givenPerson('silent');
    const name = { nameAr: 'زكريا تامر', nameEn: 'Zakaria Tamer', nameFolded: 'زكريا تامر zakaria tamer' };
    await db().person.update({ where: { id: person.id }, data: name });
    expect(await findCorrection('زكرياء', 'ar')).toBeNull();
    expect(await findCorrection('الاماراتت زرافه', 'ar')).toBeNull();
  });

  it('is offered names and titles while typing', async () => {
    expect(await suggest('سار', 'ar')).toEqual([
      expect.objectContaining({ kind: 'author', text: 'سارة المنصوري' }),
    ]);
    expect((await suggest('معرض الش', 'ar')).map(({ text }) => text)).toEqual(['معرض الشارقة']);
    expect((await suggest('nat', 'en')).map(({ text }) => text)).toEqual(['NATO in Iraq']);
    expect(await suggest('ا', 'ar')).toEqual([]);
  });

  it.each([
    '',
    '؟؟',
    '!',
    '-ناتو',
    "'",
    '\\',
    ':*',
    '(',
    '<->',
    '\0',
    '\ud800',
    '"',
    "a'b\\c | d & !e",
    '%',
    'x'.repeat(10_000),
  ])('gets no error for %j', async (text) => {
    expect((await search(text))?.found ?? []).toEqual([]);
    expect(await suggest(text, 'ar')).toEqual([]);
    expect(await findCorrection(text, 'ar')).toBeNull();
  });
});
