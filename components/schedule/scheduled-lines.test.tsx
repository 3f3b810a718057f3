// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import type { ScheduledKind } from '@/lib/publishing/types';
import { ScheduledLines } from './scheduled-lines';

// React requires this flag for `act`, and Mantine asks the browser for its colour scheme.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
vi.mock('next/navigation', () => ({
  useRouter: () => ({ refresh() {} }),
  unstable_isUnrecognizedActionError: () => false,
}));

const scheduled = (['publish', 'withdraw'] as const).map((kind) => ({
  ...{ id: kind, kind, at: new Date('2099-01-01'), timeZone: 'Asia/Dubai', version: 1, isBehind: false },
  ...{ moment: `the moment to ${kind}`, scheduledBy: 'Omar', failure: [] },
}));
const actions = { moveScheduled: vi.fn(), cancelScheduled: vi.fn() };

/** The sentences that have buttons under them. */
async function changeable(may: Record<ScheduledKind, boolean>): Promise<string[]> {
  document.body.innerHTML = '<div></div>';
  const root = createRoot(document.querySelector('div') ?? document.body);
  await act(async () =>
    root.render(
      <MantineProvider>
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <ScheduledLines scheduled={scheduled} isPublic {...{ may, actions }} onTake={() => {}} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  const alerts = [...document.querySelectorAll('[role="alert"]')];
  const found = alerts
    .filter((alert) => alert.querySelector('button'))
    .map((alert) => alert.textContent ?? '');
  await act(async () => root.unmount());
  return found;
}

it.each([
  ['An editor changes both', { publish: true, withdraw: true }, ['publish', 'withdraw']],
  ['Of an archived piece an editor changes the withdrawal', { publish: false, withdraw: true }, ['withdraw']],
  ['An author changes neither', { publish: false, withdraw: false }, []],
] as const)('%s', async (_who, may, kinds) => {
  expect(await changeable(may)).toEqual(
    kinds.map((kind) => expect.stringContaining(`the moment to ${kind}`)),
  );
});
