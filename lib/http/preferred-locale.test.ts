import { describe, expect, it } from 'vitest';
import { localeFromAcceptLanguage, localeOfPath, preferredLocale } from './preferred-locale';

describe('The language of the bare address /', () => {
  it.each([
    [undefined, 'ar'],
    ['', 'ar'],
    ['en-GB,en;q=0.9', 'en'],
    ['ar-AE', 'ar'],
    ['fr-FR, en;q=0.8, ar;q=0.7', 'en'],
    ['en;q=0.5, ar;q=0.9', 'ar'],
    ['en;q=0', 'ar'],
    ['fr, de', 'ar'],
    ['*', 'ar'],
    ['english', 'ar'],
    ['EN-gb', 'en'],
    ['en-GB, ar;q=0.9, en;q=0.5', 'en'],
    ['ar-AE, en;q=0.9, ar;q=0.8', 'ar'],
    ['en;q=0.5, *;q=0.7', 'ar'],
    ['en, ar', 'en'],
    ['ar;q=high, en;q=0.1', 'en'],
    ['en;q=0.8;x=y, ar;q=0.7', 'en'],
    [',,', 'ar'],
  ])('for a browser that sends %j is %s', (header, locale) => {
    expect(localeFromAcceptLanguage(header)).toBe(locale);
  });

  it('is what the reader chose earlier, whatever the browser prefers', () => {
    expect(preferredLocale('a=b; markaz_locale=ar', 'en')).toBe('ar');
    expect(preferredLocale('markaz_locale=en', 'ar')).toBe('en');
  });

  it('does not follow a cookie that names another language', () => {
    expect(preferredLocale('markaz_locale=fr; xmarkaz_locale=en', 'ar')).toBe('ar');
  });
});

describe('The language of an address', () => {
  it('is its first segment, exactly', () => {
    expect(localeOfPath('/ar/articles/x')).toBe('ar');
    expect(localeOfPath('/en')).toBe('en');
    expect(localeOfPath('/e/12/en/cite/a1')).toBe('en');
    expect(localeOfPath('/e/12')).toBeNull();
    expect(localeOfPath('/fr')).toBeNull();
    expect(localeOfPath('/AR')).toBeNull();
    expect(localeOfPath('/')).toBeNull();
  });
});
