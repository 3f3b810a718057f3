// @vitest-environment jsdom
import { useFormatter, useTranslations } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { intlWithArabicDigits } from '@/lib/i18n/testing/arabic-digits';
import { StudioProviders } from './studio-providers';

// React requires this flag for `act`; Mantine asks the browser for its colour scheme.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} });

beforeEach(() => {
  vi.stubGlobal('matchMedia', matchMedia);
  vi.stubGlobal('Intl', intlWithArabicDigits);
});
afterEach(() => vi.unstubAllGlobals());

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
    await act(async () =>
      root.render(
        <StudioProviders locale={locale} messages={MESSAGES[locale]} nonce="">
          <Screen />
        </StudioProviders>,
      ),
    );
    expect(container.textContent).toContain(WORDS[locale]);
    await act(async () => root.unmount());
  },
);
