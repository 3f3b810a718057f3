import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatByteSize } from './byte-size';
import {
  formatDate,
  formatDateTime,
  formatMonth,
  isoDate,
  isoInstant,
  machineDate,
  machineMonth,
  noonOf,
} from './dates';
import { bodyWithLocalDigits, localDigits } from './local-digits';
import { arabicMonthName } from './month-names';
import { parseDate } from './parse-date';
import {
  DEFAULT_REGIONAL,
  MONTH_NAMES,
  type MonthNames,
  type Regional,
  regional,
  rememberRegional,
  takeRegionalFrom,
} from './regional';
import { translator } from './translator';
import { endOfDay, formatMoment, startOfDay } from './wall-time';

const day = noonOf('2018-07-19');

/** As in a render of a reader page with these settings. */
function within(written: Partial<Regional>): void {
  takeRegionalFrom(() => ({ ...DEFAULT_REGIONAL, ...written }));
}
afterEach(() => takeRegionalFrom(() => undefined));

describe('The Arabic names of the months', () => {
  it.each([
    ['gulf', '19 يوليو، 2018', 'يناير'],
    ['levant', '19 تموز، 2018', 'كانون الثاني'],
    ['maghreb', '19 جويلية، 2018', 'جانفي'],
    ['morocco', '19 يوليوز، 2018', 'يناير'],
    ['both', '19 تموز/يوليو، 2018', 'كانون الثاني/يناير'],
  ] as const)('are those of the region: %s', (months, july, january) => {
    expect(formatDate(day, 'ar', { ...DEFAULT_REGIONAL, months })).toBe(july);
    expect(arabicMonthName(1, months)).toBe(january);
    expect(formatDate(day, 'en', { ...DEFAULT_REGIONAL, months })).toBe('19 July 2018');
  });

  it.each(MONTH_NAMES)('are all understood where they are typed: %s', (months: MonthNames) => {
    for (let month = 1; month <= 12; month += 1) {
      const date = `2026-${String(month).padStart(2, '0')}-09`;
      for (const digits of ['latn', 'arab'] as const)
        expect(parseDate(formatDate(noonOf(date), 'ar', { ...DEFAULT_REGIONAL, months, digits }))).toBe(date);
    }
  });

  it('are not two of different months', () => expect(parseDate('19 تموز/يونيو 2018')).toBeNull());
});

describe('Where the institute writes ٠–٩', () => {
  beforeEach(() => within({ digits: 'arab' }));

  it('Arabic dates, counts and sizes have them', () => {
    expect(formatDate(day, 'ar')).toBe('١٩ يوليو، ٢٠١٨');
    expect(formatDateTime(day, 'ar')).toBe('١٩ يوليو، ٢٠١٨، ١٢:٠٠');
    expect(formatMonth('2018-07', 'ar')).toBe('يوليو ٢٠١٨');
    expect(machineMonth('2018-07', 'ar')).toBe('يوليو 2018');
    expect(translator('ar', 'search')('count.exact', { count: 1_234 })).toBe('١٬٢٣٤ نتيجة');
    expect(formatByteSize(2_500_000, 'ar')).toContain('٢٫٤');
    expect(localDigits(12, 'ar')).toBe('١٢');
  });

  it('moments in full have them throughout', () => {
    expect(formatMoment(new Date('2026-12-03T05:00:00Z'), 'ar')).toBe(
      'الخميس، ٣ ديسمبر، ٢٠٢٦، ٠٩:٠٠، توقيت الخليج (غرينتش+٤)',
    );
    expect(formatMoment(new Date('2026-12-03T05:00:00Z'), 'en')).toContain('3 December 2026, 09:00');
  });

  it('English pages and what programs read have 0–9', () => {
    expect([formatDate(day, 'en'), localDigits(12, 'en')]).toEqual(['19 July 2018', '12']);
    expect([isoDate(day), machineDate(day)]).toEqual(['2018-07-19', '2018-07-19']);
    expect(isoInstant(day)).toBe('2018-07-19T12:00:00+04:00');
  });

  it('the numbers of points and notes in a stored text have them, and nothing that was typed', () => {
    const html =
      '<ol class="points" start="9"><li id="b-1"><p><span class="point-number">10- </span>عام 2018</p></li></ol>' +
      '<p><sup class="note-number" data-tens="1" dir="ltr"><a id="r-1" href="#b-12" role="doc-noteref">12</a></sup></p>' +
      '<a role="doc-backlink" href="#r-1" aria-label="الموضع 2 للهامش 12">↑2</a>';
    expect(bodyWithLocalDigits(html, 'ar')).toBe(
      html
        .replace('10- ', '١٠- ')
        .replace('>12</a></sup>', '>١٢</a></sup>')
        .replace('الموضع 2 للهامش 12', 'الموضع ٢ للهامش ١٢')
        .replace('↑2', '↑٢'),
    );
    expect(bodyWithLocalDigits(html, 'en')).toBe(html);
  });
});

describe('Another time zone', () => {
  it('shows instants at its own time, and days that were chosen as they were chosen', () => {
    for (const timeZone of ['America/Los_Angeles', 'Asia/Beirut', 'Pacific/Kiritimati']) {
      within({ timeZone });
      expect([formatDate(day, 'en'), isoDate(day), machineDate(day)]).toEqual([
        '19 July 2018',
        '2018-07-19',
        '2018-07-19',
      ]);
    }
    within({ timeZone: 'Europe/London' });
    expect(formatDate(new Date('2018-07-18T22:30:00Z'), 'en')).toBe('18 July 2018');
    expect(isoInstant(new Date('2018-07-18T22:30:00Z'))).toBe('2018-07-18T23:30:00+01:00');
  });

  it('begins its days at its own midnight, and later where clocks skip that', () => {
    within({ timeZone: 'Asia/Beirut' });
    expect(startOfDay('2026-01-15').toISOString()).toBe('2026-01-14T22:00:00.000Z');
    expect(startOfDay('2026-03-29').toISOString()).toBe('2026-03-28T22:00:00.000Z');
    expect(endOfDay('2026-03-29').toISOString()).toBe('2026-03-29T21:00:00.000Z');
  });
});

it('The newsroom keeps 0–9', () => {
  rememberRegional({ timeZone: 'Asia/Beirut', digits: 'arab', months: 'levant' });
  expect(regional()).toEqual({ timeZone: 'Asia/Beirut', digits: 'latn', months: 'levant' });
  rememberRegional(DEFAULT_REGIONAL);
});
