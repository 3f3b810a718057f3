// @vitest-environment jsdom
import { useFormatter, useTranslations } from 'next-intl';
import { act, type ReactNode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { prerender } from 'react-dom/static.edge';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { DEFAULT_REGIONAL } from '@/lib/i18n/regional';
import { intlWithArabicDigits } from '@/lib/i18n/testing/arabic-digits';
import { browserMessages } from './browser-messages';
import { StudioProviders } from './studio-providers';

const matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });

beforeEach(() => {
  vi.stubGlobal('matchMedia', matchMedia);
  vi.stubGlobal('Intl', intlWithArabicDigits);
});
afterEach(() => vi.unstubAllGlobals());

const PLAIN_INTL = Intl;

const WORDS: Record<Locale, string> = {
  ar: 'ar · 12 كلمة · 1,234.5 · 19/7/2018',
  en: 'en · 12 words · 1,234.5 · 19/07/2018',
};

function Screen() {
  const t = useTranslations('editor');
  const format = useFormatter();
  const date = format.dateTime(new Date('2018-07-19T08:00:00Z')).replace(/\u200f/g, '');
  return [useInterfaceLocale(), t('words', { count: 12 }), format.number(1234.5), date].join(' · ');
}

it.each(LOCALES)(
  'A browser in which Arabic has Arabic digits shows what the server wrote (%s)',
  async (locale) => {
    const container = document.body.appendChild(document.createElement('div'));
    const root = createRoot(container);
    await act(async () => {
      root.render(
        <StudioProviders locale={locale} written={DEFAULT_REGIONAL} nonce="">
          <Screen />
        </StudioProviders>,
      );
      await browserMessages(locale);
    });
    expect(container.textContent).toContain(WORDS[locale]);
    await act(async () => root.unmount());
  },
);

/** Without the tag of the site, so that the digits are those of the engine. */
const Bare = () => new Intl.NumberFormat('ar').format(12);

/** What React tells of a page that a server without such digits wrote, once the browser has taken it over. */
async function hydrated(locale: Locale, screen: ReactNode) {
  const page = (
    <StudioProviders locale={locale} written={DEFAULT_REGIONAL} nonce="">
      {screen}
    </StudioProviders>
  );
  vi.stubGlobal('Intl', PLAIN_INTL);
  const container = document.body.appendChild(document.createElement('div'));
  const { prelude } = await prerender(page);
  container.innerHTML = await new Response(prelude).text();
  vi.stubGlobal('Intl', intlWithArabicDigits);
  const onRecoverableError = vi.fn();
  const root = await act(async () => hydrateRoot(container, page, { onRecoverableError }));
  const text = container.textContent;
  await act(async () => root.unmount());
  return { text, onRecoverableError };
}

it.each(LOCALES)('Such a browser takes over the page of the server without an error (%s)', async (locale) => {
  const { text, onRecoverableError } = await hydrated(locale, <Screen />);
  expect(text).toContain(WORDS[locale]);
  expect(onRecoverableError).not.toHaveBeenCalled();
});

it('React tells of a number that the two write differently', async () => {
  const { text, onRecoverableError } = await hydrated('ar', <Bare />);
  expect(text).toContain('١٢');
  expect(onRecoverableError).toHaveBeenCalled();
});
