import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalTarget, encodePath } from './canonical-target';

const arabic = '/ar/articles/حلف-الناتو';
const encoded = '/ar/articles/%D8%AD%D9%84%D9%81-%D8%A7%D9%84%D9%86%D8%A7%D8%AA%D9%88';

describe('The address of a page', () => {
  it('is its own key when it is spelled canonically', () => {
    expect(canonicalTarget(encoded)).toEqual({ kind: 'page', path: arabic, key: encoded });
    expect(canonicalTarget('/ar')).toEqual({ kind: 'page', path: '/ar', key: '/ar' });
    expect(canonicalTarget('/')).toEqual({ kind: 'page', path: '/', key: '/' });
  });

  it('redirects from lower-case percent signs and needless ones', () => {
    const location = { kind: 'redirect', location: encoded };
    expect(canonicalTarget(encoded.toLowerCase())).toEqual(location);
    expect(canonicalTarget('/%61r')).toEqual({ kind: 'redirect', location: '/ar' });
  });

  it('redirects from letters typed as base and mark to composed letters', () => {
    const decomposed = encodePath('/ar/articles/أخبار'.normalize('NFD'));
    const composed = encodePath('/ar/articles/أخبار'.normalize('NFC'));
    expect(decomposed).not.toBe(composed);
    expect(canonicalTarget(decomposed)).toEqual({ kind: 'redirect', location: composed });
  });

  it('redirects from a trailing slash and keeps the query', () => {
    expect(canonicalTarget('/en/articles/x/?utm_source=a')).toEqual({
      kind: 'redirect',
      location: '/en/articles/x?utm_source=a',
    });
  });

  it.each([
    '//',
    '//evil.example/x',
    '/ar//articles',
    '/ar/articles//',
    '/ar%2Farticles',
    '/ar/%2f',
    '/ar/%5Cx',
    '/ar\\x',
    '/ar/%A0',
    '/ar/%C0%AF',
    '/ar/%ED%A0%80',
    '/ar/%',
    '/ar/%0d%0aSet-Cookie:x',
    '/ar/a%00b',
    '/ar/..%2fx',
    '/ar/../x',
    '/ar/%2e%2e/x',
    '/ar/./x',
    '/ar/%E2%80%AEx',
    'ar',
    '*',
    'http://evil.example/ar',
    '',
  ])('%j is no address of ours', (target) => {
    expect(canonicalTarget(target)).toEqual({ kind: 'invalid' });
  });

  it('leaves the separators that browsers leave bare', () => {
    expect(canonicalTarget("/en/a:b@c!$&'()*+,;=-._~")).toMatchObject({ kind: 'page' });
  });

  it('reaches its canonical spelling with one redirect at most, and never throws', () => {
    const texts = fc.oneof(fc.webPath(), fc.string(), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(texts, (text) => {
        const first = canonicalTarget(text);
        if (first.kind !== 'redirect') return;
        expect(first.location.startsWith('//')).toBe(false);
        expect(canonicalTarget(first.location).kind).toBe('page');
      }),
    );
  });
});

describe('The query of a page', () => {
  const keyOf = (target: string) => {
    const canonical = canonicalTarget(target);
    return canonical.kind === 'page' ? canonical.key : canonical.kind;
  };

  it.each([
    '/ar/center-news',
    '/en/archive',
    '/en/sections/x',
    '/ar/authors/x',
    '/ar/topics/x',
    '/en/series/x',
  ])('gives %s its pages', (path) => {
    expect(keyOf(`${path}?page=2`)).toBe(`${path}?page=2`);
    expect(keyOf(`${path}?utm_source=x&page=12&fbclid=y`)).toBe(`${path}?page=12`);
  });

  it.each(['1', '0', '-1', '01', 'x', '2.5', '', '100000', '2%20', "2'--"])(
    'ignores %j, which is no further page',
    (value) => {
      expect(keyOf(`/ar/center-news?page=${value}`)).toBe('/ar/center-news');
    },
  );

  it('is ignored where the route declares none', () => {
    expect(keyOf('/ar?page=2')).toBe('/ar');
    expect(keyOf('/ar/articles/x?page=2&_rsc=abc')).toBe('/ar/articles/x');
    expect(keyOf('/ar/center-news/x?page=2')).toBe('/ar/center-news/x');
  });

  it('takes the first value that fits, and no keys with brackets', () => {
    expect(keyOf('/ar/archive?page=x&page=3&page=4')).toBe('/ar/archive?page=3');
    expect(keyOf('/ar/archive?page[]=3&__proto__=4')).toBe('/ar/archive');
  });
});
