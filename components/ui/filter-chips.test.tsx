import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { FilterChips } from './filter-chips';

const address = vi.hoisted(() => ({ query: '' }));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ push() {}, replace() {} }),
  usePathname: () => '/studio/articles',
  useSearchParams: () => new URLSearchParams(address.query),
}));

function linksOf(query: string, params: string[]): string[] {
  address.query = query;
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
      <FilterChips chips={params.map((param) => ({ param, label: param }))} />
    </NextIntlClientProvider>,
  );
  return [...markup.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
}

it('Whoever removes one filter or all of them stays in their part of the list, in its order, from its first page', () => {
  expect(linksOf('tab=draft&q=water&edition=ar.draft&sort=title&size=50&after=x', ['q', 'edition'])).toEqual([
    '/studio/articles?tab=draft&edition=ar.draft&sort=title&size=50',
    '/studio/articles?tab=draft&q=water&sort=title&size=50',
    '/studio/articles?tab=draft&sort=title&size=50',
  ]);
});

it('One filter is removed by itself alone, and none has nothing to remove', () => {
  expect(linksOf('q=water', ['q'])).toEqual(['/studio/articles']);
  expect(linksOf('tab=draft', [])).toEqual([]);
});
