// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { LOCALES } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { translator } from '@/lib/i18n/translator';
import type { Moment } from '@/lib/publishing/types';
import { OtherTime } from './other-time';
import { SettleAll, type SettleScheduled } from './settle-all';

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
  // What is settled goes from the page: the keyboard goes on with the next question, and from the last one with the one before.
  expect(document.activeElement?.closest('[role="group"]')?.ariaLabel).toBe('One piece');
  // Not noon, the hour of Dubai.
  expect(String(show.mock.calls[0]?.[0].message)).toContain('09:00');
  await act(async () => root.unmount());
});

it('All of them are settled in one act, which says before what becomes of each, and goes on past one that is refused', async () => {
  vi.spyOn(notifications, 'show').mockReturnValue('');
  const refused = {
    ok: false as const,
    code: 'invalid',
    issues: [{ path: '', key: 'x', message: 'Moved.' }],
  };
  const answers = (isRefused: boolean) =>
    vi.fn<SettleScheduled>(async ({ rows }) => ({
      ok: true,
      data: rows.map(({ id }) => (isRefused && id === 'a' ? refused : { ok: true, data: { at } })),
    }));
  const settle = answers(true);
  const row = { version: 1, wallTime: '2099-01-01T09:00', change, isRelease: false };
  const rows = [
    { ...row, id: 'a', title: 'First' },
    { ...row, id: 'b', title: 'Skipped', change: { ...change, atTime: null } },
    { ...row, id: 'c', title: 'Together', isRelease: true },
  ];
  document.body.innerHTML = '<div></div>';
  const root = createRoot(document.querySelector('div') ?? document.body);
  const show = (shown: typeof rows) =>
    act(async () =>
      root.render(
        <MantineProvider env="test">
          <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
            <h1>Scheduled</h1>
            <SettleAll rows={shown} settle={settle} />
          </NextIntlClientProvider>
        </MantineProvider>,
      ),
    );
  await show(rows);
  const press = async (label: string) => {
    const found = [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === label);
    await act(async () => found.at(-1)?.click());
  };
  await press('Move all 2 to the times that were chosen');
  const dialog = document.querySelector('[role="dialog"]');
  expect(dialog?.textContent).toMatch(/First: from 10:00 to 09:00.*Together.*One more stays/);
  await press('Move all 2 to the times that were chosen');
  const sent = { version: 1, moment: change.atTime.moment };
  expect(settle).toHaveBeenCalledExactlyOnceWith({
    rows: [
      { ...sent, id: 'a', isRelease: false },
      { ...sent, id: 'c', isRelease: true },
    ],
  });
  // What was settled has gone from the page; the dialog stays with what was refused, which alone is tried again.
  await show(rows.slice(0, 1));
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain('First: Moved.');
  settle.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await press('Move it to the time that was chosen');
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('could not be reached');
  settle.mockImplementationOnce(answers(false));
  await press('Move it to the time that was chosen');
  expect(settle.mock.calls.map(([{ rows: again }]) => again.map(({ id }) => id))).toEqual([
    ...[['a', 'c'], ['a'], ['a']],
  ]);
  await show([]);
  expect(document.querySelector('[role="dialog"]')).toBeNull();
  expect(document.activeElement?.textContent).toBe('Scheduled');
  await act(async () => root.unmount());
});

it.each(LOCALES)(
  'What a colleague has changed meanwhile is not offered again, because it would be refused for ever (%s)',
  async (locale) => {
    vi.spyOn(notifications, 'show').mockReturnValue('');
    const words = MESSAGES[locale].schedule.otherTime;
    const issues = [{ path: '', key: 'x', message: 'Seen!' }];
    const conflict = { ok: false as const, code: 'conflict', issues };
    const settle = vi.fn<SettleScheduled>(async ({ rows }) => ({
      ok: true,
      data: rows.map(({ id }) => (id === 'a' ? conflict : { ok: true, data: { at } })),
    }));
    const row = { version: 1, wallTime: '2099-01-01T09:00', change, isRelease: false };
    const rows = ['a', 'b'].map((id) => ({ ...row, id, title: id.toUpperCase() }));
    document.body.innerHTML = '<div></div>';
    const root = createRoot(document.querySelector('div') ?? document.body);
    const show = (shown: typeof rows) =>
      act(async () =>
        root.render(
          <MantineProvider env="test">
            <NextIntlClientProvider
              locale={INTL_TAGS[locale]}
              messages={MESSAGES[locale]}
              timeZone="Asia/Dubai"
            >
              <SettleAll rows={shown} settle={settle} />
            </NextIntlClientProvider>
          </MantineProvider>,
        ),
      );
    await show(rows);
    const dialog = () => document.querySelector('[role="dialog"]');
    const buttons = () => [...(dialog()?.querySelectorAll('button') ?? [])].map((each) => each.textContent);
    await act(async () => document.querySelector('button')?.click());
    await act(async () => [...(dialog()?.querySelectorAll('button') ?? [])].at(-1)?.click());
    // What was settled and what was overtaken have gone from the page.
    await show([]);
    const title = dialog()?.querySelector('h2')?.textContent;
    expect(title).toBe(translator(locale, 'schedule')('otherTime.moveAll', { count: 2 }));
    expect(dialog()?.textContent).toContain(words.overtaken);
    expect(dialog()?.textContent).toContain('Seen!');
    expect(buttons()).toEqual(['', MESSAGES[locale].studio.form.close]);
    expect(settle).toHaveBeenCalledOnce();
    await act(async () => root.unmount());
  },
);
