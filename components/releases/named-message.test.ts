import { expect, it } from 'vitest';
import { namedMessage } from './named-message';

const release = {
  editions: [
    { id: 'e', title: 'Water from the sun', locale: 'en' as const },
    { id: 'u', title: '', locale: 'ar' as const },
  ],
  lists: [{ id: 'l', nameAr: 'الأهم', nameEn: 'Most important' }],
  redirects: [{ id: 'r', fromPath: '/en/articles/old' }],
};

it.each([
  ['edition:e', 'Write a title.', 'Water from the sun: Write a title.'],
  ['edition:e', '“Water from the sun” is in the trash.', '“Water from the sun” is in the trash.'],
  ['edition:u', 'Write a title.', 'العربية: Write a title.'],
  ['list:l', 'Readers see another order.', 'Most important: Readers see another order.'],
  ['redirect:r', 'It leads to itself.', '/en/articles/old: It leads to itself.'],
  ['signOff:ar', 'The Arabic is not signed off.', 'The Arabic is not signed off.'],
  ['', 'There is nothing in it.', 'There is nothing in it.'],
])('Of %s a colleague reads which item is meant: %s', (path, message, sentence) => {
  expect(namedMessage(release, path, message, 'en')).toBe(sentence);
});

it('A list has its Arabic name in an Arabic sentence', () => {
  expect(namedMessage(release, 'list:l', 'تغيّر الترتيب.', 'ar')).toBe('الأهم: تغيّر الترتيب.');
});
