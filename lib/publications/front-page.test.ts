import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { givenEntry } from '@/lib/testing/factories';
import { givenList } from '@/lib/testing/publication-factories';
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
    const view = await frontPage('en');
    expect(view.lead?.title).toBe('Newest');
    expect(titles(view.latest)).toEqual(['Older']);
  });

  it('is led by the first published piece of the editors’ list; the rest follow, nothing twice', async () => {
    const draft = await write('Draft', '2026-02-02', []);
    const lead = await write('Lead', '2020-01-01');
    const pick = await write('Pick', '2026-01-01');
    await write('Other', '2025-01-01');
    await givenList('front-page', [draft.entryId, lead.entryId, pick.entryId]);
    const view = await frontPage('en');
    expect(view.lead?.title).toBe('Lead');
    expect(titles(view.picks)).toEqual(['Pick']);
    expect(titles(view.latest)).toEqual(['Other']);
  });

  it('shows a piece that exists in the other language alone as such', async () => {
    const lead = await write('Lead', '2026-01-01', ['ar', 'en']);
    const english = await write('English alone', '2026-01-02', ['en']);
    await givenList('front-page', [lead.entryId, english.entryId]);
    const view = await frontPage('ar');
    expect(view.lead).toMatchObject({ locale: 'ar', title: 'بالعربية: Lead' });
    expect(view.picks).toMatchObject([{ locale: 'en', title: 'English alone' }]);
    expect(view.latest).toEqual([]);
  });

  it('shows no more than the list says', async () => {
    const made = [];
    for (const title of ['One', 'Two', 'Three']) made.push((await write(title, '2026-01-01')).entryId);
    await givenList('front-page', made, { shown: 2 });
    const view = await frontPage('en');
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
    expect(titles((await frontPage('en')).latest)).toEqual(['Piece 21', 'Piece 22']);
  });

  it('shows the beginning of the text, escaped, under a lead without a standfirst', async () => {
    await givenEntry({ en: { title: 'Lead', body: [{ p: 'Ports & <power>.' }] }, publish: ['en'] });
    expect((await frontPage('en')).lead?.standfirstHtml).toBe('Ports &amp; &lt;power&gt;.');
  });

  it('is empty before anything has been published', async () => {
    expect(await frontPage('en')).toMatchObject({ lead: null, picks: [], latest: [] });
  });
});
