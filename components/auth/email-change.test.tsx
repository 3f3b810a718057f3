// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { EmailChange } from './email-change';

vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh() {} }),
  usePathname: () => '/studio/account',
}));

it('Whoever calls a change of address off is told so, and the focus stays with its title', async () => {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const done = async () => ({ ok: true as const, data: null });
  const show = (asked: { email: string; until: Date } | null) =>
    act(async () =>
      root.render(
        <MantineProvider env="test">
          <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
            <EmailChange email="sara@markaz.example" asked={asked} isMailing ask={done} cancel={done} />
          </NextIntlClientProvider>
        </MantineProvider>,
      ),
    );
  await show({ email: 'other@markaz.example', until: new Date() });
  await act(async () => document.querySelector<HTMLButtonElement>('button[type="button"]')?.click());
  await show(null);
  expect(document.querySelector('[role="status"]')?.textContent).toBe('The change was called off.');
  expect(document.activeElement).toBe(document.querySelector('h2'));
  await act(async () => root.unmount());
});
