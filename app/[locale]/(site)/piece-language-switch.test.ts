import { expect, it } from 'vitest';
import { pieceView } from '@/lib/testing/piece-view';
import { pieceLanguageSwitch } from './piece-language-switch';

it('The language switch leads to the translation, and from a text in the other language to its own page', () => {
  const piece = pieceView();
  expect(pieceLanguageSwitch(piece, 'ar')).toEqual({ path: '/en/articles/nato-in-iraq' });
  expect(pieceLanguageSwitch(piece, 'en')).toEqual({ path: piece.path });
});

it('It leads to Center News where the other language has a line alone', () => {
  const piece = pieceView({ kind: 'center_news', translation: null, isLineElsewhere: true });
  expect(pieceLanguageSwitch(piece, 'ar')).toEqual({ path: '/en/center-news' });
});

it('It says so where the other language has nothing', () => {
  const piece = pieceView({ translation: null, slug: 'alone' });
  expect(pieceLanguageSwitch(piece, 'ar')).toEqual({ path: '/en/articles/alone', isMissing: true });
});
