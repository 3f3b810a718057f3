import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import type { Composition } from '@/lib/lists/composition/types';
import { givenEntry, givenSection } from '@/lib/testing/factories';
import { givenList, givenPins, givenSeries } from '@/lib/testing/publication-factories';
import { seenFront } from '@/lib/testing/seen-front';
import { frontPage } from './front-page';

const write = (title: string, dateline: string, publish: ('ar' | 'en')[] = ['en']) =>
  givenEntry({ en: { title, dateline }, ar: { title: `بالعربية: ${title}`, dateline }, publish });
const titles = (rows: { title: string }[]) => rows.map((row) => row.title);

describe('The front page', () => {
  beforeEach(async () => {
    await givenList('front-page', [], { shown: 4 });
    await db().publication.deleteMany();
  });

  it('is led by the newest article while the editors’ list is empty', async () => {
    await write('Older', '2025-01-01');
    await write('Newest', '2026-01-01');
    const view = await seenFront('en');
    expect(view.lead?.title).toBe('Newest');
    expect(titles(view.latest)).toEqual(['Older']);
  });

  it('is led by the first published piece of the editors’ list; the rest follow, nothing twice', async () => {
    const draft = await write('Draft', '2026-02-02', []);
    const lead = await write('Lead', '2020-01-01');
    const pick = await write('Pick', '2026-01-01');
    await write('Other', '2025-01-01');
    await givenList('front-page', [draft.entryId, lead.entryId, pick.entryId]);
    const view = await seenFront('en');
    expect(view.lead?.title).toBe('Lead');
    expect(titles(view.picks)).toEqual(['Pick']);
    expect(titles(view.latest)).toEqual(['Other']);
  });

  it('shows a piece that exists in the other language alone as such', async () => {
    const lead = await write('Lead', '2026-01-01', ['ar', 'en']);
    const english = await write('English alone', '2026-01-02', ['en']);
    await givenList('front-page', [lead.entryId, english.entryId]);
    const view = await seenFront('ar');
    expect(view.lead).toMatchObject({ locale: 'ar', title: 'بالعربية: Lead' });
    expect(view.picks).toMatchObject([{ locale: 'en', title: 'English alone' }]);
    expect(view.latest).toEqual([]);
  });

  it('shows no more than the list says', async () => {
    const made = [];
    for (const title of ['One', 'Two', 'Three']) made.push((await write(title, '2026-01-01')).entryId);
    await givenList('front-page', made, { shown: 2 });
    const view = await seenFront('en');
    expect(titles(view.picks)).toEqual(['Two']);
    expect(titles(view.latest)).toEqual(['Three']);
  });

  it('still has its latest pieces when everything the editors chose is among the newest', async () => {
    const chosen = [];
    for (let number = 1; number <= 22; number += 1) {
      const { entryId } = await write(`Piece ${number}`, `2026-01-${String(30 - number).padStart(2, '0')}`);
      if (number <= 20) chosen.push(entryId);
    }
    await givenList('front-page', chosen, { shown: 20 });
    expect(titles((await seenFront('en')).latest)).toEqual(['Piece 21', 'Piece 22']);
  });

  it('shows the beginning of the text, escaped, under a lead without a standfirst', async () => {
    await givenEntry({ en: { title: 'Lead', body: [{ p: 'Ports & <power>.' }] }, publish: ['en'] });
    expect((await seenFront('en')).lead?.standfirstHtml).toBe('Ports &amp; &lt;power&gt;.');
  });

  it('is empty before anything has been published', async () => {
    expect(await seenFront('en')).toMatchObject({ lead: null, picks: [], latest: [] });
  });
});

/** Composes the front page as readers see it. */
const compose = (blocks: Composition | object[]) =>
  db().list.update({ where: { key: 'front-page' }, data: { blocks: blocks as object[] } });
/** The blocks in their order, each with the titles of its pieces. */
async function blocksOf(locale: Locale = 'en') {
  const { blocks } = await frontPage(locale);
  return blocks.map((block) => [block.kind, 'pieces' in block ? titles(block.pieces) : []]);
}
const inSection = (title: string, dateline: string, sectionId: string) =>
  givenEntry({ en: { title, dateline }, sectionId, publish: ['en'] });

describe('A composed front page', () => {
  beforeEach(async () => {
    await givenList('front-page', [], { shown: 4 });
    await db().publication.deleteMany();
    await db().list.deleteMany({ where: { key: 'ours' } });
  });

  it('shows its blocks in their order, nothing twice, and none without anything', async () => {
    const [gulf, energy] = [await givenSection('gulf'), await givenSection('energy')];
    const lead = await inSection('Lead', '2026-05-05', gulf.id);
    for (const day of [1, 2, 3]) await inSection(`Gulf ${day}`, `2026-01-0${day}`, gulf.id);
    await inSection('Energy', '2026-02-01', energy.id);
    await givenList('front-page', [lead.entryId]);
    await compose([
      { kind: 'section', id: gulf.id, count: 2, look: 'lines' },
      { kind: 'picks' },
      { kind: 'sections', count: 2, look: 'picture' },
      { kind: 'newest', count: 5 },
      { kind: 'latest-issue', seriesId: null },
      ...[{ kind: 'lists' } as const, { kind: 'center-news' } as const],
    ]);
    expect(await blocksOf()).toEqual([
      ['section', ['Gulf 3', 'Gulf 2']],
      ['section', ['Energy']],
      ['newest', ['Gulf 1']],
      ['center-news', []],
    ]);
    expect(await blocksOf('ar')).toEqual([['center-news', []]]);
  });

  it('shows a list where it has a block, and the others where they stand by themselves', async () => {
    const piece = await write('On the list', '2025-01-01');
    await write('Newest', '2026-01-01');
    const { id } = await db().list.create({ data: { key: 'ours', nameAr: 'لنا', nameEn: 'Ours', shown: 3 } });
    await givenPins('ours', { 0: piece.entryId });
    const rest = [
      { kind: 'newest', count: 5 } as const,
      { kind: 'lists' } as const,
      { kind: 'picks' } as const,
    ];
    await compose([{ kind: 'list', id }, ...rest]);
    expect(await blocksOf()).toEqual([['list', ['On the list']]]);
    await compose(rest);
    expect(await blocksOf()).toEqual([['newest', ['On the list']]]);
    await db().list.update({ where: { id }, data: { frontOrder: 1 } });
    await compose([...rest].reverse());
    expect(await blocksOf()).toEqual([['list', ['On the list']]]);
  });

  it('shows the newest issue, or that of one series, and every series that has one', async () => {
    await write('Lead', '2026-01-01');
    await givenSeries('a-empty', []);
    const { series: older } = await givenSeries('b-older', [3]);
    const { series: newer, issueIds } = await givenSeries('c-newer', [7, 6]);
    await db().issue.updateMany({
      where: { seriesId: newer.id, number: 7 },
      data: { publishedOn: new Date('2026-03-01T12:00:00Z') },
    });
    await compose([{ kind: 'latest-issue', seriesId: null }, { kind: 'series' }]);
    const [latest, strip] = (await frontPage('en')).blocks;
    expect(latest).toMatchObject({
      kind: 'latest-issue',
      series: { name: 'Series c-newer', latest: { number: 7 } },
    });
    expect(strip).toMatchObject({ kind: 'series', series: [{ id: older.id }, { id: newer.id }] });
    await compose([{ kind: 'latest-issue', seriesId: older.id }]);
    expect((await frontPage('en')).blocks).toMatchObject([{ series: { latest: { number: 3 } } }]);
    // All of the newest one is in Arabic.
    await givenEntry({ ar: {}, issueId: issueIds[0], publish: ['ar'] });
    await compose([{ kind: 'latest-issue', seriesId: newer.id }]);
    const numbers = async (locale: 'ar' | 'en') => (await frontPage(locale)).blocks;
    expect(await numbers('en')).toMatchObject([{ series: { latest: { number: 6 } } }]);
    expect(await numbers('ar')).toMatchObject([{ series: { latest: { number: 7 } } }]);
    await givenEntry({ ar: {}, issueId: issueIds[1], publish: ['ar'] });
    expect(await numbers('en')).toMatchObject([{ series: { latest: { number: 7 } } }]);
  });

  it('leaves out what only a later build knows', async () => {
    await write('Lead', '2026-01-01');
    await write('Other', '2025-01-01');
    await compose([
      { kind: 'weather', city: 'Dubai' },
      { kind: 'newest', count: 3 },
    ]);
    expect(await blocksOf()).toEqual([['newest', ['Other']]]);
  });
});
