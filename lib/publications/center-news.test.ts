import { describe, expect, it, vi } from 'vitest';
import { db, readersDb } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { cursorOf } from '@/lib/page-cursor';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { givenList, givenPins } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { listArranged } from './list-arranged';
import { listsBeside } from './lists-beside';
import { locatePage } from './locate-page';

const news = (title: string, dateline: string) =>
  givenEntry({ kind: 'center_news', ar: { title, dateline }, publish: ['ar'] });
const centerNewsList = async (locale: Locale, without?: number) =>
  (await listsBeside(locale, without)).centerNews;
const titles = (rows: { title: string }[] | undefined) => rows?.map((row) => row.title);

describe('The Center News list beside every piece', () => {
  it('shows what editors chose, in their order, however old', async () => {
    const old = await news('الأقدم', '2020-01-01');
    const recent = await news('الأحدث', '2026-01-01');
    await givenList('center-news', [old.entryId, recent.entryId]);
    expect(titles(await centerNewsList('ar'))).toEqual(['الأقدم', 'الأحدث']);
  });

  it('is as long as its editors decided', async () => {
    const made = [];
    for (const title of ['أ', 'ب', 'ج']) made.push((await news(title, '2025-01-01')).entryId);
    await givenList('center-news', made, { shown: 2 });
    expect(titles(await centerNewsList('ar'))).toEqual(['أ', 'ب']);
    await givenList('center-news', made, { shown: 5 });
  });

  it('shows an Arabic item to English readers under its own language, unless the list excludes other languages', async () => {
    const arabic = await news('بالعربية وحدها', '2025-01-01');
    const both = await givenEntry({
      kind: 'center_news',
      ar: { title: 'باللغتين' },
      en: { title: 'In both' },
      publish: ['ar', 'en'],
    });
    const chosen = [arabic.entryId, both.entryId];
    await givenList('center-news', chosen, { showsOtherLanguage: true });
    expect(await centerNewsList('en')).toMatchObject([
      { title: 'بالعربية وحدها', locale: 'ar' },
      { title: 'In both', locale: 'en' },
    ]);
    await givenList('center-news', chosen, { showsOtherLanguage: false });
    expect(titles(await centerNewsList('en'))).toEqual(['In both']);
    await givenList('center-news', [], { showsOtherLanguage: true });
  });

  it('skips drafts and withdrawn items', async () => {
    const draft = await givenEntry({ kind: 'center_news', ar: { title: 'مسودة' } });
    const withdrawn = await news('مسحوب', '2025-01-01');
    const shown = await news('منشور', '2025-01-01');
    await givenList('center-news', [draft.entryId, withdrawn.entryId, shown.entryId], { shown: 1 });
    await unpublishEdition(await signedIn('omar'), withdrawn.editions.ar ?? '');
    expect(titles(await centerNewsList('ar'))).toEqual(['منشور']);
    await givenList('center-news', [], { shown: 5 });
  });
});

describe('The Center News list beside one of its items', () => {
  it('does not repeat the item, and has the next one in its place', async () => {
    const made = [];
    for (const title of ['أ', 'ب', 'ج', 'د']) made.push(await news(title, '2025-01-01'));
    const [, second, , last] = made;
    const numberOf = async (entryId = '') =>
      (await db().entry.findUniqueOrThrow({ where: { id: entryId } })).number;
    await givenList(
      'center-news',
      made.map(({ entryId }) => entryId),
      { shown: 3 },
    );
    expect(titles(await centerNewsList('ar', await numberOf(second?.entryId)))).toEqual(['أ', 'ج', 'د']);
    expect(titles(await centerNewsList('ar', await numberOf(last?.entryId)))).toEqual(['أ', 'ب', 'ج']);
    await givenList('center-news', [], { shown: 5 });
  });
});

describe('The queries of a reader’s page', () => {
  it('read only the items that are shown, however long the list is', async () => {
    const made = [];
    for (let number = 1; number <= 8; number += 1) {
      made.push((await news(`سطر ${number}`, '2025-01-01')).entryId);
    }
    await givenList('center-news', made, { shown: 3 });
    const reading = vi.spyOn(readersDb().publication, 'findMany');
    expect(titles(await centerNewsList('ar'))).toEqual(['سطر 1', 'سطر 2', 'سطر 3']);
    const asked = reading.mock.calls.map(([query]) => query?.where);
    expect(asked).toMatchObject([{ id: { in: { length: 3 } } }]);
    reading.mockRestore();
    await givenList('center-news', [], { shown: 5 });
  });
});

describe('The Center News page', () => {
  it('begins with the editors’ list and continues with every other item by date, each item once', async () => {
    await db().publication.deleteMany();
    const made = new Map<string, string>();
    for (let day = 1; day <= 23; day += 1) {
      const { entryId } = await news(`خبر ${day}`, `2025-05-${String(day).padStart(2, '0')}`);
      made.set(`خبر ${day}`, entryId);
    }
    await givenList('center-news', [made.get('خبر 3') ?? '', made.get('خبر 9') ?? '']);
    const first = await listArranged('center-news', 'ar', null);
    const second = await listArranged('center-news', 'ar', cursorOf(first?.older ?? ''));
    expect(titles(first?.rows)?.slice(0, 4)).toEqual(['خبر 3', 'خبر 9', 'خبر 23', 'خبر 22']);
    expect(first).toMatchObject({ newer: null });
    expect(second).toMatchObject({ newer: '', older: null });
    const all = [...(titles(first?.rows) ?? []), ...(titles(second?.rows) ?? [])];
    expect(all).toHaveLength(23);
    expect(new Set(all)).toEqual(new Set(made.keys()));
    expect(await listArranged('center-news', 'ar', { datelineAt: new Date(0), entryNumber: 1 })).toBeNull();
  });

  it('pages through a list that is longer than a page', async () => {
    const { pins } = await db().list.findUniqueOrThrow({
      where: { key: 'center-news' },
      include: { pins: true },
    });
    expect(pins).toHaveLength(2);
    const published = await db().publication.findMany({
      where: { locale: 'ar' },
      orderBy: { datelineAt: 'asc' },
    });
    await givenList(
      'center-news',
      published.slice(0, 21).map((row) => row.entryId),
    );
    const first = await listArranged('center-news', 'ar', null);
    const second = await listArranged('center-news', 'ar', cursorOf(first?.older ?? ''));
    expect(titles(second?.rows)).toEqual(['خبر 21', 'خبر 23', 'خبر 22']);
    expect(second).toMatchObject({ newer: '', older: null });
  });

  it('has a page after each of its items, and leads to the first page for any other', async () => {
    const first = await listArranged('center-news', 'ar', null);
    const path = '/ar/center-news';
    expect(await locatePage(path, first?.older ?? '')).toEqual({ kind: 'page' });
    expect(await locatePage(path, '?before=1531987200000-1')).toEqual({ kind: 'redirect', path });
  });

  it('is filled by a new item at the first position without a pin, also after a second language is published', async () => {
    const pinned = await news('مثبّت', '2019-01-01');
    await givenPins('center-news', { 0: pinned.entryId });
    const both = await givenEntry({
      kind: 'center_news',
      ar: { title: 'جديد', dateline: '2026-03-01' },
      en: { title: 'New', dateline: '2026-03-09' },
      publish: ['ar'],
    });
    await news('بعده', '2026-03-05');
    await publishPresent(await signedIn('omar'), both.editions.en ?? '');
    expect(titles(await centerNewsList('ar'))?.slice(0, 3)).toEqual(['مثبّت', 'بعده', 'جديد']);
    expect(titles(await centerNewsList('en'))?.slice(0, 3)).toEqual(['مثبّت', 'بعده', 'New']);
  });
});
