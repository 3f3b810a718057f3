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
    '/ar/\ud800',
    '/ar/x\udc00x',
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
    // Also halves of letters, which no request line holds but a text of JSON may.
    const half = fc.constantFrom('\ud83d', '\ude00', '/', '?', 'a', '%61');
    const halves = fc.array(half).map((parts) => `/ar/${parts.join('')}`);
    const texts = fc.oneof(fc.webPath(), fc.string(), fc.string({ unit: 'binary' }), halves);
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
    '/en/archive/2018/07',
    '/en/sections/x',
    '/ar/authors/x',
    '/ar/topics/x',
    '/en/series/x',
  ])('gives %s its later pages', (path) => {
    expect(keyOf(`${path}?before=1531987200000-12`)).toBe(`${path}?before=1531987200000-12`);
    expect(keyOf(`${path}?utm_source=x&before=-86400000-7&fbclid=y`)).toBe(`${path}?before=-86400000-7`);
  });

  it('names an issue by its number on the page of a series alone', () => {
    expect(keyOf('/ar/series/x?utm_source=y&before=250')).toBe('/ar/series/x?before=250');
    for (const value of ['0', '025', '-1', 'x', '2147483648'])
      expect(keyOf(`/ar/series/x?before=${value}`), value).toBe('/ar/series/x');
    expect(keyOf('/ar/sections/x?before=250')).toBe('/ar/sections/x');
    expect(keyOf('/ar/series/x/7?before=250')).toBe('/ar/series/x/7');
  });

  it.each(['1', '0', '-1', '1-0', '01-1', 'x', '1531987200000', '', '1-1%20', "1-1'--", '999999999999999-1'])(
    'ignores %j, which names no piece',
    (value) => {
      expect(keyOf(`/ar/center-news?before=${value}`)).toBe('/ar/center-news');
    },
  );

  it.each([
    '/ar/center-news',
    '/en/archive',
    '/en/sections/x',
    '/ar/authors/x',
    '/ar/topics/x',
    '/en/series/x',
  ])('redirects from the numbered pages that %s once had to the list', (path) => {
    const location = { kind: 'redirect', location: path };
    expect(canonicalTarget(`${path}?page=2`)).toEqual(location);
    expect(canonicalTarget(`${path}?utm_source=x&page=12`)).toEqual(location);
    expect(canonicalTarget(`${path}/?page=2`)).toEqual(location);
    expect(keyOf(`${path}?page=x`)).toBe(path);
  });

  it('is ignored where the route declares none', () => {
    expect(keyOf('/ar?page=2')).toBe('/ar');
    expect(keyOf('/en/archive?before=1-1')).toBe('/en/archive');
    expect(keyOf('/en/archive/2018/07?page=2')).toBe('/en/archive/2018/07');
    expect(keyOf('/ar/articles/x?before=1-1&_rsc=abc')).toBe('/ar/articles/x');
    expect(keyOf('/ar/center-news/x?before=1-1')).toBe('/ar/center-news/x');
  });

  it('takes the first value that fits, and no keys with brackets', () => {
    expect(keyOf('/ar/topics/x?before=x&before=3-1&before=4-1')).toBe('/ar/topics/x?before=3-1');
    expect(keyOf('/ar/topics/x?before[]=3-1&__proto__=4')).toBe('/ar/topics/x');
  });
});
