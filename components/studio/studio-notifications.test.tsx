// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { StudioNotifications } from './studio-notifications';

it.each(LOCALES)('The button that closes a notification has a name (%s)', async (locale) => {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS[locale]} messages={MESSAGES[locale]} timeZone="Asia/Dubai">
          <StudioNotifications />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  await act(async () => void notifications.show({ message: 'A message' }));
  const shown = document.querySelector('[role="alert"]');
  expect(shown?.textContent).toContain('A message');
  expect(shown?.querySelector('button')?.getAttribute('aria-label')).toBe(MESSAGES[locale].studio.form.close);
  await act(async () => root.unmount());
});
