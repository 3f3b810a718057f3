import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { LOCALES } from '@/lib/i18n/locales';
import { collectReads } from '@/lib/public-changes/record-reads';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry } from '@/lib/testing/factories';
import { findArchiveMonth, listArchiveMonths } from './archive-months';
import { listByMonth } from './list-pieces';

const titles = (list: { rows: { title: string }[] } | null) => list?.rows.map((row) => row.title);

/** Publishes an English article at an exact instant, as an import may date it. */
async function givenArticleAt(title: string, instant: string): Promise<void> {
  const { editions } = await givenEntry({ en: { title }, publish: ['en'] });
  await db().publication.update({
    where: { editionId: editions.en ?? '' },
    data: { datelineAt: new Date(instant) },
  });
}

beforeAll(async () => {
  await givenEntry({ en: { title: 'July', dateline: '2018-07-19' }, publish: ['en'] });
  await givenEntry({ en: { title: 'Also July', dateline: '2018-07-01' }, publish: ['en'] });
  await givenEntry({ ar: {}, en: { dateline: '2018-06-30' }, publish: ['en'] });
  await givenEntry({ ar: { dateline: '2018-07-02' }, publish: ['ar'] });
  await givenEntry({ kind: 'center_news', en: { dateline: '2019-05-01' }, publish: ['en'] });
  // 21:00 in UTC is 01:00 of the next day in the institute's time zone.
  await givenArticleAt('First hour of 2016', '2015-12-31T21:00:00Z');
  await givenArticleAt('Last hour of 2015', '2015-12-31T19:00:00Z');
  await givenArticleAt('First instant of 2017', '2016-12-31T20:00:00Z');
  await givenArticleAt('Long ago', '1912-03-05T00:00:00Z');
});

describe('The months of the archive', () => {
  it('are those of the articles of a language, in the institute’s time zone, the latest first', async () => {
    expect(await listArchiveMonths('en')).toEqual([
      '2018-07',
      '2018-06',
      '2017-01',
      '2016-01',
      '2015-12',
      '1912-03',
    ]);
    expect(await listArchiveMonths('ar')).toEqual(['2018-07']);
  });

  it.each(LOCALES)('hold all articles together (%s)', async (locale) => {
    const months = await listArchiveMonths(locale);
    const lists = await Promise.all(months.map((month) => listByMonth(locale, month, null)));
    const count = await db().publication.count({ where: { locale, kind: 'article' } });
    expect(lists.flatMap((list) => titles(list))).toHaveLength(count);
  });

  it('begin at midnight in the institute’s time zone', async () => {
    expect(titles(await listByMonth('en', '2016-01', null))).toEqual(['First hour of 2016']);
    expect(titles(await listByMonth('en', '2015-12', null))).toEqual(['Last hour of 2015']);
    expect(titles(await listByMonth('en', '2016-12', null))).toEqual([]);
    expect(titles(await listByMonth('en', '2017-01', null))).toEqual(['First instant of 2017']);
  });
});

describe('A month of the archive', () => {
  it('leads to the next months that have articles, and says whether the other language has it too', async () => {
    expect(await findArchiveMonth('en', '2018-07')).toEqual({
      newer: null,
      older: '2018-06',
      isInOtherLocale: true,
      isYearInOtherLocale: true,
    });
    expect(await findArchiveMonth('en', '2018-06')).toMatchObject({
      isInOtherLocale: false,
      isYearInOtherLocale: true,
    });
    expect(await findArchiveMonth('en', '2017-01')).toEqual({
      newer: '2018-06',
      older: '2016-01',
      isInOtherLocale: false,
      isYearInOtherLocale: false,
    });
    expect(await findArchiveMonth('ar', '2018-07')).toMatchObject({ newer: null, older: null });
  });

  it('does not exist without an article in the language, also when it has Center News', async () => {
    expect(await findArchiveMonth('en', '2016-12')).toBeNull();
    expect(await findArchiveMonth('en', '2019-05')).toBeNull();
    expect(await findArchiveMonth('ar', '2018-06')).toBeNull();
  });

  it('is gone when its last article is withdrawn', async () => {
    const { editions } = await givenEntry({ en: { dateline: '2020-02-29' }, publish: ['en'] });
    expect(await findArchiveMonth('en', '2020-02')).toMatchObject({ newer: null, older: '2018-07' });
    await unpublishEdition(await signedIn('omar'), editions.en ?? '');
    expect(await findArchiveMonth('en', '2020-02')).toBeNull();
  });
});

describe('The page of a month', () => {
  const readsOf = async (month: string) =>
    Object.fromEntries((await collectReads(() => findArchiveMonth('en', month))).reads);

  const ofYear = (year: string, locale: string) =>
    Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        `month:${year}-${String(index + 1).padStart(2, '0')}:${locale}`,
        'delayed',
      ]),
    );

  it('depends on the months up to its neighbours, and on those of its year in the other language, which lacks it', async () => {
    expect(await readsOf('2016-01')).toEqual({
      'month:2015-12:en': 'delayed',
      ...ofYear('2016', 'en'),
      settings: 'delayed',
      'month:2017-01:en': 'delayed',
      ...ofYear('2016', 'ar'),
    });
  });

  it('depends on all articles when a month next to it may appear anywhere', async () => {
    expect(await readsOf('2018-07')).toEqual({
      settings: 'delayed',
      'pieces:article:en': 'delayed',
      'month:2018-07:ar': 'delayed',
    });
    expect(await readsOf('2015-12')).toEqual({
      settings: 'delayed',
      'pieces:article:en': 'delayed',
      ...ofYear('2015', 'ar'),
    });
  });

  it('appears once its first article is published', async () => {
    expect(await readsOf('2019-05')).toEqual({ settings: 'delayed', 'month:2019-05:en': 'immediate' });
    expect(await readsOf('1912-04')).toEqual({ settings: 'delayed', 'month:1912-04:en': 'immediate' });
  });

  it('follows changes of its own articles at once', async () => {
    const { reads } = await collectReads(() => listByMonth('en', '2018-07', null));
    expect(reads.get('month:2018-07:en')).toBe('immediate');
  });
});
