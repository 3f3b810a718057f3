import { expect, it } from 'vitest';
import { STANDARD_ICON } from '@/lib/publications/look/icon-view';
import { searchDescription } from './search-description';

it.each([
  ['Future Center', 'Future Center'],
  ['Future Centre for Studies', 'Future Centre'],
  ['مركز المستقبل للأبحاث', 'مركز المستقبل'],
  ['Sixteen letters!', 'Sixteen letters!'],
  ['Internationalisation', 'Internationalisa'],
])('What a browser shows of the name %s has no word that is cut', (name, shown) => {
  expect(searchDescription({ url: 'https://news.example.org', name, icon: STANDARD_ICON }, 'en')).toContain(
    `<ShortName>${shown}</ShortName>`,
  );
});
