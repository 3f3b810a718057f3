import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Locale } from '@/lib/i18n/locales';
import { LineLink } from './piece-link';

const link = (href: string, hrefLocale: Locale | null, locale: Locale) =>
  renderToStaticMarkup(
    <LineLink
      piece={{ kind: 'center_news', path: '/en/x', title: '', titleHtml: '', href, hrefLocale, locale: 'en' }}
      locale={locale}
    >
      Line
    </LineLink>,
  );

it.each([
  ['a piece in the language of the page', '/ar/articles/a', 'ar', 'ar', null],
  ['a piece in the other language', '/ar/articles/a', 'ar', 'en', 'ar'],
  ['an English piece, on an Arabic page', '/en/articles/a', 'en', 'ar', 'en'],
  ['another site, whose language nobody knows', 'https://example.org/', null, 'ar', null],
  ['a file', '/media/a.pdf', null, 'ar', null],
] as const)('A line says the language of what it leads to: %s', (_what, href, hrefLocale, locale, said) => {
  const hrefLang = /hreflang="(\w+)"/i.exec(link(href, hrefLocale, locale))?.[1] ?? null;
  expect(hrefLang).toBe(said);
});
