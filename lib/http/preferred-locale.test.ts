import { describe, expect, it } from 'vitest';
import { localeFromAcceptLanguage, localeOfPath, preferredLocale } from './preferred-locale';

describe('The language of the front door', () => {
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
  ])('for a browser that asks for %j is %s', (header, locale) => {
    expect(localeFromAcceptLanguage(header)).toBe(locale);
  });

  it('is what the reader chose earlier, whatever the browser asks for', () => {
    expect(preferredLocale('a=b; markaz_locale=ar', 'en')).toBe('ar');
    expect(preferredLocale('markaz_locale=en', 'ar')).toBe('en');
  });

  it('ignores a cookie that names no language of ours', () => {
    expect(preferredLocale('markaz_locale=fr; xmarkaz_locale=en', 'ar')).toBe('ar');
  });
});

describe('The language of an address', () => {
  it('is its first segment, exactly', () => {
    expect(localeOfPath('/ar/articles/x')).toBe('ar');
    expect(localeOfPath('/en')).toBe('en');
    expect(localeOfPath('/fr')).toBeNull();
    expect(localeOfPath('/AR')).toBeNull();
    expect(localeOfPath('/')).toBeNull();
  });
});
