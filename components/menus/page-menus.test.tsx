// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { PageMenus, type PutIntoMenu } from './page-menus';

const FORMER = { position: 2, labelAr: 'من نحن', labelEn: '' };

it('A page that was taken out of a menu is put back as it stood there, and the switch keeps the focus', async () => {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const put = vi.fn<PutIntoMenu>(async ({ isIn }) => ({ ok: true, data: isIn ? null : FORMER }));
  const show = (footer: boolean) =>
    act(async () =>
      root.render(
        <MantineProvider env="test">
          <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
            <PageMenus entryId="about" inMenus={{ main: false, footer }} put={put} />
          </NextIntlClientProvider>
        </MantineProvider>,
      ),
    );
  await show(true);
  const [, footer] = document.querySelectorAll<HTMLInputElement>('input');
  footer?.focus();
  await act(async () => footer?.click());
  expect(document.activeElement).toBe(footer);
  expect(footer?.disabled).toBe(false);
  await show(false);
  expect(document.querySelector('[role=status]')?.textContent).toContain('no longer in the menu at the foot');
  await act(async () => document.querySelector<HTMLButtonElement>('[role=status] button')?.click());
  expect(put.mock.lastCall).toEqual([{ entryId: 'about', menu: 'footer', isIn: true, former: FORMER }]);
  expect(document.querySelector('[role=status]')?.textContent).toBe('');
  expect(document.activeElement).toBe(footer);
  await act(async () => root.unmount());
});
