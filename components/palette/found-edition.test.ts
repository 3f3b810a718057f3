import { expect, it } from 'vitest';
import { foundEdition } from './found-edition';

const BOTH = { titles: { ar: 'كيف يخطط «الناتو»؟', en: 'How NATO plans' } };

it.each([
  ['الناتو', 'en', 'ar'],
  ['nato', 'ar', 'en'],
  ['NATO plans', 'en', 'en'],
  // Each title has one of the words.
  ['nato يخطط', 'en', 'en'],
] as const)(
  'Whoever looks for “%s” with the interface in "%s" opens the edition in "%s"',
  (query, preferred, opened) => {
    expect(foundEdition(BOTH, query, preferred)).toEqual({ locale: opened, title: BOTH.titles[opened] });
  },
);

it('A piece in one language alone is opened there, and one without a title is not offered', () => {
  expect(foundEdition({ titles: { ar: null, en: 'Gulf ports' } }, 'ports', 'ar')?.locale).toBe('en');
  expect(foundEdition({ titles: { ar: '', en: null } }, 'ports', 'ar')).toBeNull();
});
