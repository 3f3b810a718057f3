// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { StudioNotifications } from '@/components/studio/studio-notifications';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { PaletteKeys } from './palette-keys';

// As after an upgrade that left the script of before nowhere.
vi.mock('./command-palette', () => {
  throw new Error('Loading chunk 7 failed');
});

const ACCESS = { role: 'editor' } as unknown as Parameters<typeof PaletteKeys>[0]['access'];

it.each(LOCALES)(
  'A palette whose script is not there leaves the page as it is and says so (%s)',
  async (locale) => {
    const root = createRoot(document.body.appendChild(document.createElement('div')));
    await act(async () =>
      root.render(
        <MantineProvider env="test">
          <NextIntlClientProvider
            locale={INTL_TAGS[locale]}
            messages={MESSAGES[locale]}
            timeZone="Asia/Dubai"
          >
            <textarea defaultValue="What is being written" />
            <PaletteKeys access={ACCESS} />
            <StudioNotifications />
          </NextIntlClientProvider>
        </MantineProvider>,
      ),
    );
    const press = () =>
      act(async () => void window.dispatchEvent(new KeyboardEvent('keydown', { key: '/', altKey: true })));
    const alerts = () =>
      [...document.querySelectorAll('[role="alert"]')].map(({ textContent }) => textContent);
    for (const times of [1, 2]) {
      await press();
      await vi.waitFor(() => expect(alerts()).toHaveLength(times), { timeout: 30_000 });
    }
    expect(alerts()[0]).toContain(MESSAGES[locale].studio.failure.notLoaded);
    expect(document.querySelector('textarea')?.value).toBe('What is being written');
    await act(async () => notifications.clean());
    await act(async () => root.unmount());
  },
);
