import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { Pager } from './pager';

vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ push() {}, replace() {} }),
  usePathname: () => '/studio/articles',
  useSearchParams: () => new URLSearchParams(),
}));

const shown = (previous: string | null, next: string | null, total: { count: number; isMore: boolean }) =>
  renderToStaticMarkup(
    <MantineProvider env="test">
      <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
        <Pager page={{ previous, next, total }} size={20} sizes={[20, 50]} />
      </NextIntlClientProvider>
    </MantineProvider>,
  );

it('A list that was given up before its end leads on, although nothing was found yet', () => {
  const markup = shown(null, '12.ports', { count: 0, isMore: true });
  expect(markup).toContain('href="/studio/articles?after=12.ports"');
  expect(markup).not.toContain('rel="prev"');
});

it('A page of such a list that shows nothing leads back as well', () => {
  expect(shown('12.ports', '12.ports', { count: 0, isMore: true })).toContain(
    'href="/studio/articles?before=12.ports"',
  );
});

it('A list that fits on one page has no pages', () => {
  expect(shown(null, null, { count: 3, isMore: false })).not.toContain('<nav');
});
