// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { PatternTable } from './pattern-table';

vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ push() {}, prefetch() {} }),
}));

const pattern = (id: string) => ({
  ...{ id, nameAr: id, nameEn: id, isOffered: true, version: 1 },
  ...{ templateAr: '{event}', templateEn: '{event}' },
});

let show: (ids: string[]) => Promise<void>;
let answer: () => Promise<void>;
let close: () => Promise<void>;
const move = vi.fn(
  () =>
    new Promise<{ ok: true; data: null }>((resolve) => {
      answer = () => act(async () => resolve({ ok: true, data: null }));
    }),
);

beforeEach(async () => {
  vi.clearAllMocks();
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  close = () => act(async () => root.unmount());
  show = (ids) =>
    act(async () =>
      root.render(
        <MantineProvider env="test">
          <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
            <PatternTable patterns={ids.map(pattern)} move={move} />
          </NextIntlClientProvider>
        </MantineProvider>,
      ),
    );
  await show(['One', 'Two', 'Three', 'Four']);
});
afterEach(async () => {
  await close();
  document.body.replaceChildren();
});

const arrow = (name: string, way: 'up' | 'down') =>
  document.querySelector<HTMLButtonElement>(`[aria-label="Move “${name}” ${way}"]`);
const press = (name: string, way: 'up' | 'down') =>
  act(async () => {
    arrow(name, way)?.focus();
    arrow(name, way)?.click();
  });

it('The focus stays on the arrow while a pattern moves and afterwards, and a second press meanwhile moves nothing', async () => {
  await press('Two', 'down');
  expect(arrow('Two', 'down')?.disabled).toBe(false);
  expect(document.activeElement).toBe(arrow('Two', 'down'));
  await press('Two', 'down');
  expect(move).toHaveBeenCalledTimes(1);
  await answer();
  await show(['One', 'Three', 'Two', 'Four']);
  expect(document.activeElement).toBe(arrow('Two', 'down'));
});

it.each([
  ['Two', 'up', 'down', ['Two', 'One', 'Three', 'Four']],
  ['Three', 'down', 'up', ['One', 'Two', 'Four', 'Three']],
] as const)('At an end the focus goes from %s’s arrow %s to the one %s', async (name, way, other, ids) => {
  await press(name, way);
  await answer();
  await show([...ids]);
  expect(arrow(name, way)?.disabled).toBe(true);
  expect(document.activeElement).toBe(arrow(name, other));
});
