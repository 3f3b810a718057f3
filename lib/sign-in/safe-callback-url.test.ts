import { expect, it } from 'vitest';
import { safeCallbackUrl } from './safe-callback-url';

it.each(['/studio', '/studio/articles?q=ناتو&page=2', '/studio/lists/center-news'])(
  'After signing in %s is shown',
  (path) => {
    expect(decodeURI(safeCallbackUrl(path))).toBe(path);
  },
);

it.each([
  'https://evil.example/studio',
  '//evil.example/studio',
  '/\\evil.example',
  '/studio\\..\\',
  '/studio/../../evil',
  '/studio\n/x',
  '/studiox',
  '/studio/sign-in?callbackUrl=/studio',
  'javascript:alert(1)',
  '',
  undefined,
])('After signing in %j is replaced by the studio’s front page', (path) => {
  expect(safeCallbackUrl(path)).toBe('/studio');
});
