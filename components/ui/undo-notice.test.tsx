// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import type { Reply } from './reply';
import { UndoNotice } from './undo-notice';

const router = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => router,
}));

const refused = (code: 'conflict' | 'not_found' | 'invalid'): Reply<string> => ({
  ...{ ok: false, code },
  issues: [{ path: '', key: 'x', message: `Refused: ${code}` }],
});

let root: Root;
beforeEach(() => {
  router.refresh.mockClear();
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const onUndone = vi.fn();
const button = () => document.querySelector('button');
const show = (undo: () => Promise<Reply<string>>) =>
  act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <UndoNotice text="Moved" label="Undo" {...{ undo, onUndone }} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );

it.each(['conflict', 'not_found'] as const)(
  'What somebody else has changed since (%s) is shown as it is now, and cannot be taken back any more',
  async (code) => {
    await show(async () => refused(code));
    await act(async () => button()?.click());
    expect(document.body.textContent).toContain(`Refused: ${code}`);
    expect(button()).toBeNull();
    expect(router.refresh).toHaveBeenCalledOnce();
  },
);

it('What failed otherwise can be tried again, until it is done', async () => {
  const replies = [refused('invalid'), { ok: true as const, data: 'back' }];
  await show(async () => replies.shift() ?? Promise.reject(new TypeError('Failed to fetch')));
  await act(async () => button()?.click());
  expect(document.body.textContent).toContain('Refused: invalid');
  expect([router.refresh.mock.calls, onUndone.mock.calls]).toEqual([[], []]);
  await act(async () => button()?.click());
  expect(onUndone.mock.calls).toEqual([['back']]);
  await act(async () => button()?.click());
  expect(document.body.textContent).toContain('could not be reached');
  expect(button()?.textContent).toBe('Undo');
});
