// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import type { ScheduledKind } from '@/lib/publishing/types';
import { ScheduledLines, type ShownScheduled } from './scheduled-lines';

// React requires this flag for `act`, and Mantine asks the browser for its colour scheme.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }));
vi.mock('next/navigation', () => ({
  useRouter: () => ({ refresh() {} }),
  unstable_isUnrecognizedActionError: () => false,
}));

const scheduled = (['publish', 'withdraw'] as const).map((kind) => ({
  ...{ id: kind, kind, at: new Date('2099-01-01'), timeZone: 'Asia/Dubai', version: 1, isBehind: false },
  ...{ moment: `the moment to ${kind}`, scheduledBy: 'Omar', failure: [], notice: '' },
}));
const actions = { moveScheduled: vi.fn(), cancelScheduled: vi.fn() };

/** What the lines say. */
async function shown<Found>(
  changes: ShownScheduled[],
  may: Record<ScheduledKind, boolean>,
  find: (alerts: Element[]) => Found,
): Promise<Found> {
  document.body.innerHTML = '<div></div>';
  const root = createRoot(document.querySelector('div') ?? document.body);
  await act(async () =>
    root.render(
      <MantineProvider>
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <ScheduledLines
            scheduled={changes}
            isPublic
            language="en"
            {...{ may, actions }}
            onTake={() => {}}
          />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  const found = find([...document.querySelectorAll('[role="alert"]')]);
  await act(async () => root.unmount());
  return found;
}

/** The sentences that have buttons under them. */
const changeable = (may: Record<ScheduledKind, boolean>) =>
  shown(scheduled, may, (alerts) =>
    alerts.filter((alert) => alert.querySelector('button')).map((alert) => alert.textContent ?? ''),
  );

it.each([
  ['An editor changes both', { publish: true, withdraw: true }, ['publish', 'withdraw']],
  ['Of an archived piece an editor changes the withdrawal', { publish: false, withdraw: true }, ['withdraw']],
  ['An author changes neither', { publish: false, withdraw: false }, []],
] as const)('%s', async (_who, may, kinds) => {
  expect(await changeable(may)).toEqual(
    kinds.map((kind) => expect.stringContaining(`the moment to ${kind}`)),
  );
});

it('What readers will be told of a withdrawn edition stands in its own language', async () => {
  const withdrawal = { ...scheduled[1], notice: 'نُشر خطأً' } as ShownScheduled;
  const notices = await shown([withdrawal], { publish: true, withdraw: true }, (alerts) =>
    alerts.flatMap((alert) => [...alert.querySelectorAll('bdi')].map((bdi) => bdi.textContent)),
  );
  expect(notices).toEqual(['نُشر خطأً']);
});
