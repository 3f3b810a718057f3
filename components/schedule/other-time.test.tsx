// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import type { Moment } from '@/lib/publishing/types';
import { OtherTime } from './other-time';

// React requires this flag for `act`, and Mantine asks the browser for its colour scheme.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
vi.mock('next/navigation', () => ({
  useRouter: () => ({ refresh() {} }),
  unstable_isUnrecognizedActionError: () => false,
}));

const moment = (wallTime: string): Moment => ({ wallTime, timeZone: 'Europe/Berlin', occurrence: null });
const at = new Date('2099-01-01T08:00:00Z');
const change = {
  shown: '2099-01-01T10:00',
  atTime: { at, moment: moment('2099-01-01T09:00') },
  atInstant: moment('2099-01-01T10:00'),
};

it('Each of several moments is changed under its own title, and told in its own zone', async () => {
  const show = vi.spyOn(notifications, 'show').mockReturnValue('');
  const move = vi.fn(async () => ({ ok: true as const, data: { at } }));
  document.body.innerHTML = '<div></div>';
  const root = createRoot(document.querySelector('div') ?? document.body);
  const props = { id: 'x', version: 1, wallTime: '2099-01-01T09:00', change, move };
  await act(async () =>
    root.render(
      <MantineProvider>
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <OtherTime {...props} title="One piece" />
          <OtherTime {...props} title="Another piece" />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  const group = document.querySelector('[role="group"][aria-label="Another piece"]');
  await act(async () => group?.querySelector('button')?.click());
  expect(move).toHaveBeenCalledExactlyOnceWith({ id: 'x', version: 1, moment: change.atTime.moment });
  // Not noon, the hour of Dubai.
  expect(String(show.mock.calls[0]?.[0].message)).toContain('09:00');
  await act(async () => root.unmount());
});
