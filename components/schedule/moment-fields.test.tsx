// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Failure } from '@/components/ui/use-action';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { wallTimeAt } from '@/lib/i18n/wall-time';
import { MomentDialog } from './moment-dialog';

const HOUR_MS = 60 * 60_000;
const REFUSED: Failure = {
  code: 'invalid',
  issues: [{ path: 'moment', key: 'schedule.past', message: 'Refused.' }],
};

let root: Root;
beforeEach(() => {
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const show = (initial: string, failure: Failure | null) =>
  act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <MomentDialog
            {...{ initial, failure, title: 'Move', submit: 'Move', pending: false }}
            onClose={() => undefined}
            onSubmit={() => undefined}
          />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
const field = (name: string) => document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
const invalid = () => ['day', 'time'].filter((name) => field(name)?.getAttribute('aria-invalid') === 'true');

async function type(name: string, text: string): Promise<void> {
  await act(async () => {
    const input = field(name);
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const now = Date.now();
it.each([
  ['whose day is over', wallTimeAt(new Date(now - 48 * HOUR_MS)), 'day'],
  ['of a day to come, which is refused for another reason', wallTimeAt(new Date(now + 48 * HOUR_MS)), 'time'],
])(
  'A moment %s is refused beside what is to be changed, which has the focus',
  async (_what, initial, name) => {
    await show(initial, null);
    await show(initial, { ...REFUSED });
    expect(invalid()).toEqual([name]);
    expect(document.activeElement).toBe(field(name));
  },
);

it('What was refused is not said of what is typed since, until that is refused too', async () => {
  await show('2020-01-01T09:00', { ...REFUSED });
  expect(invalid()).toEqual(['day']);
  await type('day', '1 January 2099');
  expect(invalid()).toEqual([]);
  await act(async () => document.querySelector<HTMLElement>('button[type="submit"]')?.click());
  expect(invalid()).toEqual(['time']);
});
