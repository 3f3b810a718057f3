import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { letterOf } from '@/lib/i18n/index-letters';
import { FIRST_NAMES, type NamePart, namePartOf } from '@/lib/i18n/name-part';
import { collectReads } from '@/lib/public-changes/record-reads';
import { locatePage } from '@/lib/publications/locate-page';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { lastPublicChange } from '@/lib/testing/last-public-change';
import { givenTopic } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { renderPageModule } from '@/lib/testing/render-page-module';
import { listAuthors } from './list-authors';
import { listSections } from './list-sections';
import { listTopics } from './list-topics';

/** In the order of the index, each with the letter under which it stands. */
const TOPICS = [
  ['التباس المعنى', 'أ'],
  ['التزام الحياد', 'أ'],
  ['الكسندر بوشكين', 'أ'],
  ['ألمانيا', 'أ'],
  ['الأمن', 'أ'],
  ['إيران', 'أ'],
  ['پاكستان', 'ب'],
  ['«بريكس»', 'ب'],
  ['التزامن', 'ت'],
  ['التماسك الاجتماعي', 'ت'],
  ['ٱلجزائر', 'ج'],
  ['هيئات', 'ه'],
  ['اليمن', 'ي'],
  ['C++ مقدمة', 'C'],
  ['Élysée', 'E'],
  ['٥ سنوات', 'other'],
] as const;

/** Names whose first two letters are not the article, and others that it stands before. */
const BEGIN_LIKE_THE_ARTICLE = {
  without:
    'التباس التفات التقاط التحام التئام التواء التجاء التماس التزامات الالتزام الكترونيات المانيا المانية الياس الهام الفت الين الفريد الكسندر',
  with: 'التزامن التماسك التحامل التجارة الياسمين الهامش الفتح الفتنة البيرو البرتغال اليسار المانع الزامل الفتية الفتات الهامات',
};

async function lettersIn(names: string): Promise<string[]> {
  const keys = await db().$queryRaw<{ key: string }[]>`
    SELECT public.index_name(name, 'ar') AS "key" FROM unnest(${names.split(' ')}::text[]) WITH ORDINALITY AS of(name, number) ORDER BY number`;
  return keys.map(({ key }) => letterOf(key));
}

async function givenNamed(nameAr: string, number: number): Promise<string> {
  const { id } = await givenTopic(`named-${number}`);
  await db().topic.update({ where: { id }, data: { nameAr } });
  return id;
}

let topicIds: string[];
let entry: Awaited<ReturnType<typeof givenEntry>>;

beforeAll(async () => {
  // Not in their order.
  const numbered = TOPICS.map(([name], number) => [name, number] as const).reverse();
  topicIds = await Promise.all(numbered.map(([name, number]) => givenNamed(name, number)));
  entry = await givenEntry({ topicIds, ar: {}, publish: ['ar'] });
});

const topics = async (part: Partial<NamePart> = {}) => listTopics('ar', { ...FIRST_NAMES, ...part });

describe('The index of topics', () => {
  it('has each under its letter: without the article, hamza and marks, and other letters and numbers last', async () => {
    const page = await topics();
    expect(page?.rows.map(({ name, letter }) => [name, letter])).toEqual(TOPICS);
    expect([...(page?.letters ?? [])].sort()).toEqual(
      [...new Set(TOPICS.map(([, letter]) => letter))].sort(),
    );
  });

  it('tells the article from words and foreign names that begin like it', async () => {
    const { without, with: having } = BEGIN_LIKE_THE_ARTICLE;
    expect(await lettersIn(without)).toEqual(without.split(' ').map(() => 'أ'));
    expect(await lettersIn(having)).toEqual(having.split(' ').map((name) => name[2]));
  });

  it('has a page for each letter that has names, and leads from others to the first page', async () => {
    const page = await topics({ letter: 'ب' });
    expect(page?.rows.map(({ name }) => name)).toEqual(['پاكستان', '«بريكس»']);
    const first = { kind: 'redirect', path: '/ar/topics' };
    expect(await locatePage('/ar/topics', '?letter=ب')).toEqual({ kind: 'page' });
    expect(await locatePage('/ar/topics', '?letter=ظ')).toEqual(first);
    expect(await locatePage('/ar/topics', '?letter=ب&after=01890000-0000-7000-8000-000000000009')).toEqual(
      first,
    );
  });

  it('has one with pieces in the other language alone under its name in this one, and leads there', async () => {
    const english = await listTopics('en', FIRST_NAMES);
    expect(english?.rows.find(({ id }) => id === topicIds[0])).toMatchObject({
      ...{ name: `Topic named-${TOPICS.length - 1}`, letter: 'T', locale: 'ar' },
      count: { count: 1, isMore: false },
      path: expect.stringMatching(/^\/ar\/topics\//),
    });
  });

  it('goes on behind what a page ends with, and back', async () => {
    const all = (await topics())?.rows.map(({ id }) => id) ?? [];
    const rest = await topics({ after: all[4] ?? '' });
    expect(rest?.rows.map(({ id }) => id)).toEqual(all.slice(5));
    expect(namePartOf(rest?.earlier ?? '')).toEqual(FIRST_NAMES);
    expect(await topics({ letter: 'ي', after: all[0] ?? '' })).toBeNull();
  });

  it('is rendered anew for another name, and for a topic that a published piece gets', async () => {
    const { reads } = await collectReads(() => topics({ letter: 'ي' }));
    const isHitBy = async (work: () => Promise<unknown>) => {
      const before = await lastPublicChange();
      await work();
      const rows = await db().publicChange.findMany({ where: { number: { gt: before } } });
      return rows.some(({ keys }) => keys.some((key) => reads.has(key)));
    };
    const other = await givenTopic('elsewhere');
    const rename = () => db().topic.update({ where: { id: other.id }, data: { nameAr: 'اليابان' } });
    expect(await isHitBy(rename)).toBe(true);
    await db().entryTopic.create({ data: { entryId: entry.entryId, topicId: other.id } });
    const omar = await signedIn('omar');
    expect(await isHitBy(() => publishPresent(omar, entry.editions.ar ?? ''))).toBe(true);
    expect((await topics({ letter: 'ي' }))?.rows.map(({ name }) => name)).toContain('اليابان');
  });
});

it('Authors are found by the letters of both languages', async () => {
  const person = await givenPerson('smith');
  const data = { nameAr: 'زياد سميث', nameEn: 'Smith, Ziad' };
  await db().person.update({ where: { id: person.id }, data });
  await givenEntry({ authorIds: [person.id], ar: {}, publish: ['ar'] });
  const under = async (letter: string) => (await listAuthors('ar', { ...FIRST_NAMES, letter }))?.rows;
  expect(await under('ز')).toMatchObject([{ name: 'زياد سميث', nameElsewhere: null }]);
  expect(await under('S')).toMatchObject([{ name: 'زياد سميث', nameElsewhere: 'Smith, Ziad', letter: 'S' }]);
  expect([...((await listAuthors('ar', FIRST_NAMES))?.letters ?? [])]).toEqual(['ز', 'S']);
});

describe('Former colleagues', () => {
  it('have a part of the index, with letters of its own, once there are any', async () => {
    const index = { kind: 'redirect', path: '/ar/authors' };
    expect(await locatePage('/ar/authors', '?standing=former')).toEqual(index);
    const person = await givenPerson('nabil');
    const data = { nameAr: 'نبيل', nameEn: 'Nabil', standing: 'former' };
    await db().person.update({ where: { id: person.id }, data });
    await givenEntry({ authorIds: [person.id], ar: {}, publish: ['ar'] });
    expect(await locatePage('/ar/authors', '?standing=former')).toEqual({ kind: 'page' });
    expect(await locatePage('/ar/authors', '?letter=ن&standing=former')).toEqual({ kind: 'page' });
    expect(await locatePage('/ar/authors', '?letter=ز&standing=former')).toEqual(index);
    const former = await listAuthors('ar', { ...FIRST_NAMES, isFormer: true });
    expect([...(former?.letters ?? [])]).toEqual(['ن', 'N']);
    expect([...((await listAuthors('ar', FIRST_NAMES))?.letters ?? [])]).toEqual(['ز', 'ن', 'N', 'S']);
  });

  it('stay so from letter to letter and in the other language, and programs are told of the same page', async () => {
    const own = encodeURI('/authors?letter=ن&standing=former');
    const html = (await renderPageModule(`/ar${own}`)).body.toString();
    const escaped = own.replace('&', '&amp;');
    expect(html).toContain(`<a href="/ar${escaped}" aria-current="page">ن</a>`);
    expect(html).toContain(`<a href="/en${escaped}" hrefLang="en"`);
    expect(html).toMatch(
      new RegExp(`"position":3,"name":"[^"]+","item":"[^"]+/ar${own.replace('?', '[?]')}"`),
    );
  });
});

it('Sections stand in their order with their newest pieces, and one without any is left out', async () => {
  const [first, empty] = [await givenSection('first-listed'), await givenSection('never-used')];
  for (const day of ['2018-07-01', '2018-07-04', '2018-07-02', '2018-07-03'])
    await givenEntry({ sectionId: first.id, en: { title: `Of ${day}`, dateline: day }, publish: ['en'] });
  const sections = await listSections('en');
  expect(sections.map(({ id }) => id)).not.toContain(empty.id);
  const inArabic = (await listSections('ar')).find(({ id }) => id === first.id);
  expect(inArabic).toMatchObject({ name: 'قسم first-listed', path: '/en/sections/first-listed' });
  const shown = sections.find(({ id }) => id === first.id);
  expect(shown).toMatchObject({ locale: 'en', count: { count: 4 } });
  expect(shown?.newest.map(({ title }) => title)).toEqual([
    'Of 2018-07-04',
    'Of 2018-07-03',
    'Of 2018-07-02',
  ]);
});
