import { expect, it } from 'vitest';
import { countedPage } from './counted-page';
import { isReader } from './is-reader';
import { referrerHost } from './referrer-host';

const slug = 'الناتو-بعد-داعش';

it.each([
  [`/ar/articles/${encodeURIComponent(slug)}`, { sort: 'piece', kind: 'article', locale: 'ar' }],
  ['/en/articles/nato?utm_source=x', { sort: 'piece', kind: 'article', locale: 'en', slugFolded: 'nato' }],
  ['/en/center-news/visit', { sort: 'piece', kind: 'center_news', locale: 'en', slugFolded: 'visit' }],
  ['/ar', { sort: 'front', locale: 'ar' }],
  ['/en/center-news', { sort: 'list', locale: 'en' }],
  ['/en/archive/2018/07', { sort: 'list', locale: 'en' }],
  ['/ar/search?q=x', { sort: 'search', locale: 'ar' }],
  ['/e/7/en/cite/a1', { sort: 'other', locale: 'en' }],
])('%s is counted as %o', (target, page) => {
  expect(countedPage(target)).toMatchObject(page);
});

it.each([
  ...['/', '/studio', '/preview/x', '/e/7', '/ar/status/404', '/en/fragments/footer', 'nonsense', ''],
  ...[
    '/en/articles/..%2f..%2fetc',
    '/en/articles/%00',
    '/en/articles/%zz',
    `/en/articles/${'x'.repeat(121)}`,
  ],
])('%s is no page of readers', (target) => {
  expect(countedPage(target)).toBeNull();
});

it.each([
  ['www.Google.com', 'google.com'],
  ['x.com:8443', 'x.com'],
  ['xn--mgbca7dzdo.example.', 'xn--mgbca7dzdo.example'],
  ['com.google.android.gm', 'com.google.android.gm'],
  ['news.example.org', ''],
  ['WWW.news.example.org:443', ''],
  ...[
    '',
    'localhost',
    '192.0.2.1',
    '[2001:db8::1]',
    'a b.com',
    '<b>.com',
    'x.com/path?name=someone',
    '-a.com',
  ].map((host): [string, string] => [host, '']),
  [`${'a.'.repeat(130)}com`, ''],
])('Readers who come from %s are counted under “%s”', (given, host) => {
  expect(referrerHost(given, ['news.example.org', 'news.example.org:443'])).toBe(host);
});

const AGENT =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

it.each([
  ['a browser', { 'user-agent': AGENT }, true],
  ['a browser within an app', { 'user-agent': `${AGENT} [FBAN/FBIOS;FBAV/400.0]` }, true],
  [
    'a search engine',
    { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    false,
  ],
  ['the preview of a message', { 'user-agent': 'WhatsApp/2.23.20' }, false],
  ['a browser without a window', { 'user-agent': AGENT.replace('Chrome', 'HeadlessChrome') }, false],
  ['a program', { 'user-agent': 'curl/8.5.0' }, false],
  ['whoever says nothing', {}, false],
  ['a name that no browser has', { 'user-agent': `${AGENT} ${'x'.repeat(500)}` }, false],
  ['a browser that loads ahead', { 'user-agent': AGENT, 'sec-purpose': 'prefetch;prerender' }, false],
])('%s reads a page: %o', (_who, headers, is) => {
  expect(isReader(headers)).toBe(is);
});
