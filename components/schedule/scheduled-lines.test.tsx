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

vi.mock('next/navigation', () => ({
  useRouter: () => ({ refresh() {} }),
  unstable_isUnrecognizedActionError: () => false,
}));

const scheduled = (['publish', 'withdraw'] as const).map((kind) => ({
  ...{ id: kind, kind, at: new Date('2099-01-01'), timeZone: 'Asia/Dubai', version: 1, isBehind: false },
  ...{ wallTime: '2099-01-01T04:00', clock: null },
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

it('What is at another time than was chosen says so, and asks which of both is meant', async () => {
  const [publication] = scheduled;
  const moment = { wallTime: '2099-01-01T05:00', timeZone: 'Asia/Dubai', occurrence: null };
  const clock = { shown: '2099-01-01T05:00', atTime: null, atInstant: moment };
  const may = { publish: true, withdraw: true };
  const said = await shown([{ ...publication, clock } as ShownScheduled], may, ([alert]) => [
    alert?.textContent,
    [...(alert?.querySelectorAll('[role="group"] button') ?? [])].map((button) => button.textContent),
  ]);
  expect(said).toEqual([expect.stringContaining('it is at 05:00 now'), ['Leave at 05:00']]);
});
