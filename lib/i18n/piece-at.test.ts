import { expect, it } from 'vitest';
import { pieceAt } from './piece-at';

const SITE = 'https://news.example.org';
const PIECE = { locale: 'en', kind: 'center_news', slug: 'item' };

it.each([
  [`${SITE}/en/center-news/item`, PIECE],
  [`${SITE}/en/center-news/item/?from=mail#top`, PIECE],
  ['/en/center-news/item', PIECE],
  [`${SITE}/ar/articles/${encodeURIComponent('مادة')}`, { locale: 'ar', kind: 'article', slug: 'مادة' }],
  [`${SITE}/e/12`, { number: 12 }],
  ['https://other.example.org/en/center-news/item', null],
  [`${SITE}/en/center-news`, null],
  [`${SITE}/en/center-news/%E0%A4%A`, { ...PIECE, slug: '%E0%A4%A' }],
  ['https://', null],
])('finds which piece of this site %s names', (address, piece) => {
  expect(pieceAt(address, SITE)).toEqual(piece);
});
