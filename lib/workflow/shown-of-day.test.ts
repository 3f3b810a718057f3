import { expect, it } from 'vitest';
import { shownOfDay } from './shown-of-day';

const day = ['published 1', 'updated 2', 'publish 3', 'published 4', 'release 5', 'review 6'].map((text) => {
  const [event = '', id = ''] = text.split(' ');
  return { event, id };
});
const ids = (items: typeof day) => items.map(({ id }) => id).join('');

it.each([
  [10, '123456'],
  [4, '1356'],
  [2, '35'],
  [0, ''],
])(
  'Of a full day %i events are shown, in their order, what is planned before what was published',
  (most, shown) => {
    expect(ids(shownOfDay(day, most))).toBe(shown);
  },
);

it('What was just moved to the day is shown however full it is', () => {
  expect(ids(shownOfDay(day, 2, ({ id }) => id === '6'))).toBe('36');
  expect(ids(shownOfDay(day, 1, ({ id }) => id === '4'))).toBe('4');
});
