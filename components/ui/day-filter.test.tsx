// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import type { Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { DayFilter } from './day-filter';

const push = vi.fn();
const address = vi.hoisted(() => ({ query: '' }));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ push, replace() {} }),
  usePathname: () => '/studio/audit',
  useSearchParams: () => new URLSearchParams(address.query),
}));

let root: ReturnType<typeof createRoot>;
beforeEach(() => {
  push.mockReset();
  address.query = '';
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const show = (locale: Locale = 'en', query = '') =>
  act(async () => {
    address.query = query;
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS[locale]} messages={MESSAGES[locale]} timeZone="Asia/Dubai">
          <DayFilter key={locale} param="from" label="From" />
        </NextIntlClientProvider>
      </MantineProvider>,
    );
  });
const field = () => document.querySelector('input') as HTMLInputElement;
const type = (text: string) =>
  act(async () => {
    field().focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), text);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
const enter = () => act(async () => document.querySelector('form')?.requestSubmit());
const leave = () => act(async () => field().blur());

describe('A day that narrows a list', () => {
  it.each([
    ['19/7/2018', '2018-07-19'],
    ['١٩ يوليو ٢٠١٨', '2018-07-19'],
    ['2018-07-1', '2018-07-01'],
  ])('is typed in any form and digits, and asked for with Enter, not before: %s', async (text, day) => {
    await show();
    await type(text);
    expect(push).not.toHaveBeenCalled();
    await enter();
    expect(push).toHaveBeenCalledExactlyOnceWith(`/studio/audit?from=${day}`, { scroll: false });
  });

  it('is asked for when the field is left, and written as the interface’s language writes it, in full below', async () => {
    await show('ar');
    await type('19/7/2018');
    await leave();
    expect(push).toHaveBeenCalledOnce();
    await show('ar', 'from=2018-07-19');
    expect(field().value).toBe('19 يوليو، 2018');
    expect(document.body.textContent).toContain('الخميس، 19 يوليو، 2018');
  });

  it('that is none is told when the field is left, and narrows nothing', async () => {
    await show();
    await type('31/2/2018');
    expect(field().getAttribute('aria-invalid')).not.toBe('true');
    await leave();
    await enter();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(document.body.textContent).toContain('Enter a day, such as 19 July 2018.');
    expect(push).not.toHaveBeenCalled();
  });

  it('gives way to another address, and is taken away by an empty field', async () => {
    await show('en', 'from=2018-07-19');
    await type('20/7/2018');
    await show('en', 'from=2019-01-01');
    expect(field().value).toBe('1 January 2019');
    await type('');
    await enter();
    expect(push).toHaveBeenCalledExactlyOnceWith('/studio/audit', { scroll: false });
  });
});
