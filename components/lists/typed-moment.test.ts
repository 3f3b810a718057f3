import { expect, it } from 'vitest';
import { instantOf } from './typed-moment';

it.each([
  ['3/12/2026', '9:00', '2026-12-03T05:00:00.000Z'],
  ['٣ ديسمبر ٢٠٢٦', '٩:٣٠ م', '2026-12-03T17:30:00.000Z'],
  ['2026-12-03', '', '2026-12-03T05:00:00.000Z'],
])('takes “%s” and “%s” for a moment of the institute’s clock', (day, time, expected) => {
  expect(instantOf({ day, time })?.toISOString()).toBe(expected);
});

it('takes nothing for now, and what is no moment for none', () => {
  expect(instantOf({ day: ' ', time: '' })).toBeNull();
  expect(instantOf({ day: 'Thursday', time: '9:00' })).toBeUndefined();
  expect(instantOf({ day: '3/12/2026', time: '25:00' })).toBeUndefined();
  expect(instantOf({ day: '', time: '9:00' })).toBeUndefined();
});
