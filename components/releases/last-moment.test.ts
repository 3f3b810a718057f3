import { expect, it } from 'vitest';
import { LOCALES } from '@/lib/i18n/locales';
import { lastMoment } from './last-moment';

const day = (date: string) => new Date(`2026-12-0${date}T05:00:00Z`);
const NEVER = { plan: null, publishedAt: null, rolledBackAt: null, discardedAt: null };
const plan = { at: day('3'), wallTime: '2026-12-03T09:00', timeZone: 'Asia/Dubai' };

it.each(LOCALES)('A row says what happened with a release last, and when (%s)', (locale) => {
  const said = [
    lastMoment({ ...NEVER, plan }, locale),
    lastMoment({ ...NEVER, plan, publishedAt: day('4') }, locale),
    lastMoment({ ...NEVER, plan, publishedAt: day('4'), rolledBackAt: day('5') }, locale),
    lastMoment({ ...NEVER, plan, discardedAt: day('6') }, locale),
  ];
  expect(said.map((text) => /[3-6](?= |\D{1,3}ديسمبر)/.exec(text)?.[0])).toEqual(['3', '4', '5', '6']);
  expect(lastMoment(NEVER, locale)).not.toMatch(/2026/);
});
