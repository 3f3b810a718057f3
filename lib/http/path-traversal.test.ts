import { describe, expect, it } from 'vitest';
import { canonicalTarget } from './canonical-target';
import { hasPathTraversal } from './path-traversal';
import { routeOf } from './route-of';

const TRAVERSING = [
  '/fonts/../en',
  '/fonts/./../en',
  '/fonts/..',
  '/fonts/%2e%2e/en',
  '/fonts/.%2E/en',
  '/fonts/%252e%252e/en',
  '/fonts/%25252E./en',
  '/fonts/..\\..\\en',
  '/fonts/..%5c..%5cen',
  '/fonts/..%2fen',
  '/fonts/..%252Fen',
  '/fonts/.\t./en',
  '/_next/static/%2e%2e/%2e%2e/en',
  '/_next/static/../../studio/sign-in',
  '/studio/../en',
  '/studio/%2e%2e/en',
  '/api/../en',
  '/icons/\\en',
];

describe('A path that leads out of its folder', () => {
  it.each(TRAVERSING)('is recognised: %j', (path) => {
    expect(hasPathTraversal(path)).toBe(true);
  });

  it.each(TRAVERSING)('goes to the reader handler, which has no such address: %j', (path) => {
    expect(routeOf(path)).toBe('reader');
    expect(routeOf(`${path}?x=1`)).toBe('reader');
    expect(canonicalTarget(path)).toEqual({ kind: 'invalid' });
  });
});

it.each([
  '/',
  '/ar',
  '/ar/',
  '/ar/articles/%D8%AD%D9%84%D9%81',
  '/fonts/amiri-5.3.0.woff2',
  '/en/articles/...',
  '/en/articles/a..b',
  '/en/articles/100%25',
  '/.well-known/x',
  '/_next/static/chunks/%5Broot%5D.js',
])('%s stays in its folder', (path) => {
  expect(hasPathTraversal(path)).toBe(false);
});
