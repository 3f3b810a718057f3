// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { ListInRelease } from './list-in-release';
import { plannedMoment } from './planned-moment';

const refresh = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }));

const MINUTE_MS = 60_000;
const AT = new Date('2026-12-03T05:00:00Z');
const RELEASE = { id: 'release', number: 7, name: 'Summit', version: 3, at: AT, timeZone: 'Asia/Dubai' };

beforeEach(() => {
  vi.useFakeTimers({ now: AT.getTime() - MINUTE_MS });
  refresh.mockClear();
});
afterEach(() => vi.useRealTimers());

/** What stands above a list while its moment comes and goes. */
async function saidOver(isRefused: boolean, locale: Locale): Promise<string> {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const release = { ...RELEASE, isRefused, moment: plannedMoment(RELEASE, locale) };
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS[locale]} messages={MESSAGES[locale]} timeZone="Asia/Dubai">
          <ListInRelease release={release} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  const said = document.querySelector('[role="alert"]')?.textContent ?? '';
  await act(async () => vi.advanceTimersByTimeAsync(5 * MINUTE_MS));
  await act(async () => root.unmount());
  document.body.replaceChildren();
  return said;
}

it.each(LOCALES)(
  'A list whose release was refused is not announced, and the page waits for nothing (%s)',
  async (locale) => {
    const refused = await saidOver(true, locale);
    expect(refused).toContain('Summit');
    expect(refused).toContain('2026');
    expect(refresh).not.toHaveBeenCalled();
    expect(await saidOver(false, locale)).not.toBe(refused);
  },
);

it('The page of a list looks again when the moment of its release has come', async () => {
  await saidOver(false, 'en');
  expect(refresh).toHaveBeenCalled();
});

it('A moment is said in the time zone in which it was chosen', () => {
  expect(plannedMoment({ at: AT, timeZone: 'Europe/Berlin' }, 'en')).toContain('06:00');
  expect(plannedMoment(RELEASE, 'en')).toContain('09:00');
  expect(plannedMoment({ at: null, timeZone: null }, 'en')).toBeNull();
});
