import { describe, expect, it } from 'vitest';
import { isRenderable, routeOf } from './route-of';
import { stripInternalHeaders } from './strip-internal-headers';

describe('A request', () => {
  it.each([
    ['/', 'home'],
    ['/?utm_source=x', 'home'],
    ['/healthz', 'health'],
    ['/readyz?x', 'ready'],
    ['/studio', 'studio'],
    ['/studio?x=1', 'studio'],
    ['/studio/articles', 'studio'],
    ['/api/v1/articles', 'api'],
    ['/_next/static/chunks/a.css', 'asset'],
    ['/fonts/amiri-5.3.0.woff2', 'asset'],
    ['/reader.js?x', 'asset'],
    ['/media/01939e6a-0000-7000-8000-000000000001/0123456789abcdef/320.webp', 'media'],
    ['/media/', 'media'],
    ['/preview/q7Zt-0aVbXk2LmN4pRs8', 'preview'],
    ['/preview/q7Zt-0aVbXk2LmN4pRs8/media/x', 'preview'],
    ['/calendar/q7Zt-0aVbXk2LmN4pRs8.ics', 'calendar'],
    ['/calendar', 'reader'],
    ['/preview', 'reader'],
    ['/ar/preview/x', 'reader'],
    ['/preview/../studio', 'reader'],
    ['/media', 'reader'],
    ['/Media/x', 'reader'],
    ['/media/../studio', 'reader'],
    ['/media/%2e%2e/studio', 'reader'],
    ['/ar', 'reader'],
    ['/_next/image?url=x', 'reader'],
    ['/_next/data/x/ar.json', 'reader'],
    ['/studiox', 'reader'],
    ['/studio.rsc', 'reader'],
    ['/Studio', 'reader'],
    ['//studio', 'reader'],
    ['/%73tudio', 'reader'],
    ['/studio%2farticles', 'reader'],
    ['/constructor', 'reader'],
  ])('for %s goes to the handler %s', (target, route) => {
    expect(routeOf(target)).toBe(route);
  });
});

describe('A reader’s address', () => {
  it.each([
    '/ar',
    '/en/articles/x',
    '/ar/feed.xml',
    '/sitemap.xml',
    '/news-sitemap.xml',
    '/sitemap/12.xml',
    '/sitemap/authors-after-018f0000-0000-7000-8000-000000000000.xml',
    '/robots.txt',
    '/favicon.ico',
    '/llms.txt',
    '/.well-known/security.txt',
    '/0123abcd-ef.txt',
    '/e/42',
  ])('%s may have a page', (path) => {
    expect(isRenderable(path)).toBe(true);
  });

  it.each([
    '/fr',
    '/arx',
    '/mariju.php/Mainpage/Item/4089/x',
    '/ar/status/404',
    '/en/status',
    '/ar.rsc',
    '/ar/articles/x.rsc',
    '/ar/articles/x.segments/_tree.segment.rsc',
    '/_next/image',
    '/preview/q7Zt-0aVbXk2LmN4pRs8',
    '/calendar/q7Zt-0aVbXk2LmN4pRs8.ics',
    '/e',
    '/.env',
    '/.well-known/other.txt',
    '/indexnow/0123abcd-ef',
    '/sitemap/1/2.xml',
    '/short.txt',
  ])('%s has none', (path) => {
    expect(isRenderable(path)).toBe(false);
  });
});

describe('Headers that the framework uses internally', () => {
  it('are removed from requests', () => {
    const headers = {
      'x-middleware-subrequest': 'middleware',
      'x-nextjs-data': '1',
      'x-next-cache-tags': 'x',
      'x-invoke-path': '/',
      'x-matched-path': '/',
      'x-now-route-matches': '1',
      'next-resume': '1',
      'x-nonce': 'abc',
      'x-markaz-path': '/studio/password',
      'content-security-policy': "script-src 'nonce-abc'",
      rsc: '1',
      'next-router-state-tree': 'x',
      'next-action': 'x',
      cookie: 'a=b',
      'x-forwarded-for': '1.1.1.1',
    };
    stripInternalHeaders(headers);
    expect(Object.keys(headers)).toEqual([
      'rsc',
      'next-router-state-tree',
      'next-action',
      'cookie',
      'x-forwarded-for',
    ]);
  });
});
