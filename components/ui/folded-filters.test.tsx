import { readFileSync } from 'node:fs';
import { DEFAULT_THEME, MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import type { Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { FoldedFilters } from './folded-filters';

vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ push() {}, replace() {} }),
  usePathname: () => '/studio/articles',
  useSearchParams: () => new URLSearchParams(),
}));

const shown = (locale: Locale, params: string[]) =>
  renderToStaticMarkup(
    <MantineProvider env="test">
      <NextIntlClientProvider locale={INTL_TAGS[locale]} messages={MESSAGES[locale]} timeZone="Asia/Dubai">
        <FoldedFilters search="Search" chips={params.map((param) => ({ param }))}>
          <p>The fields</p>
        </FoldedFilters>
      </NextIntlClientProvider>
    </MantineProvider>,
  );

it.each([
  ['en', [], 'Filters'],
  ['en', ['q'], 'Filters'],
  ['en', ['q', 'kind', 'from'], 'Filters: 2 set'],
  ['ar', [], 'التصفية'],
  ['ar', ['kind', 'from'], 'التصفية: عاملان'],
] as const)(
  'In %s the button of the filters says how many are set, without the words of the search: %j',
  (locale, params, name) => {
    const markup = shown(locale, [...params]);
    const [button = ''] = markup.match(/<button[^>]*aria-controls.*?<\/button>/) ?? [];
    expect(button.replace(/<[^>]*>/g, '')).toBe(name);
    expect(button).toContain('aria-expanded="false"');
    const [, controlled] = /aria-controls="([^"]+)"/.exec(button) ?? [];
    expect(markup).toContain(`id="${controlled}"`);
  },
);

it('Fields are hidden only where the button is shown that opens them: below the breakpoint of Mantine', () => {
  const css = readFileSync('components/ui/folded-filters.module.css', 'utf8');
  const [below, from] = ['max', 'min'].map((end) => Number(css.match(`${end}-width: ([\\d.]+)em`)?.[1]));
  const { sm } = DEFAULT_THEME.breakpoints;
  expect(`${from}em`).toBe(sm);
  expect(below).toBeLessThan(Number.parseFloat(sm));
});
