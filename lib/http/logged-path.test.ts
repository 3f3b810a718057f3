import { describe, expect, it } from 'vitest';
import { loggedPath } from './logged-path';

const TOKEN = 'q7Zt-0aVbXk2LmN4pRs8';

describe('A request is logged with its address', () => {
  it.each([
    '/ar',
    '/ar/articles/%D8%A7%D9%84%D9%86%D8%A7%D8%AA%D9%88',
    '/en/articles/the-2026-report-on-regional-water-and-energy-security',
    '/studio/articles/0b3f6a1e-8a44-4d5b-9f0e-1c2d3e4f5a6b/en?q=water&page=2',
    '/_next/static/chunks/0q7ZtaVbXk2LmN4pRs8.js',
    '/fonts/amiri-arabic-400-normal-5.3.0.woff2',
    '/readyz?for=studio',
    '/en?',
  ])('as it was sent: %s', (target) => expect(loggedPath(target)).toBe(target));
});

describe('What would let a reader of the log act as somebody else is left out', () => {
  it.each([
    [`/preview/${TOKEN}`, '/preview/…'],
    ['/preview/short', '/preview/…'],
    [`/calendar/${TOKEN}.ics`, '/calendar/…'],
    [`/ar/preview/${TOKEN}?x=1`, '/ar/preview/…?x=1'],
    [`/studio/invitations/${TOKEN}/accept`, '/studio/invitations/…/accept'],
    [
      '/api/auth/callback/oidc?code=abc&state=def&scope=openid',
      '/api/auth/callback/oidc?code=…&state=…&scope=openid',
    ],
    ['/api/auth/csrf?csrfToken=abc', '/api/auth/csrf?csrfToken=…'],
    ['/studio/sign-in?email=omar%40markaz.example&Password=x', '/studio/sign-in?email=…&Password=…'],
    ['/en?a=1&access_token=a=b', '/en?a=1&access_token=…'],
    ['/en?token=', '/en?token='],
    ['/en?%74oken=abc&a=1', '/en?%74oken=…&a=1'],
    ['/en?acce%73s%5F%54OKEN=abc', '/en?acce%73s%5F%54OKEN=…'],
    ['/en?%2574oken=abc', '/en?%2574oken=…'],
    ['/en?%zz%6dail=abc&%E0%A4%A=%', '/en?%zz%6dail=…&%E0%A4%A=%'],
    ['/pre%76iew/short', '/preview/…'],
    [`/en%2fpreview/${TOKEN}`, '/en/preview/…'],
    [`/studio/invitations/${TOKEN.replace('a', '%61')}`, '/studio/invitations/…'],
    [`/studio/invitations%2F${TOKEN}/accept`, '/studio/…/accept'],
  ])('%s', (target, logged) => expect(loggedPath(target)).toBe(logged));

  it('and a very long one is cut', () => {
    expect(loggedPath(`/en?q=${'x'.repeat(4_000)}`)).toHaveLength(1_001);
  });
});
