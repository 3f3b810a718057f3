// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import type { ScheduleActions } from '@/components/schedule/schedule-actions';
import { useScheduling } from '@/components/schedule/use-scheduling';
import { WhenFields } from '@/components/schedule/when-fields';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import type { Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import { type Ahead, AheadNotice } from './ahead-notice';

vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ refresh() {} }),
}));

const unasked = () => Promise.reject(new Error('nothing is scheduled yet'));
const actions: Pick<ScheduleActions, 'schedule' | 'takeNewerText'> = {
  schedule: unasked,
  takeNewerText: unasked,
};

const ONE: Ahead[] = [{ locale: 'en', dateline: '2999-01-01' }];

function Dialog({ ahead, maySchedule }: { ahead: Ahead[]; maySchedule: boolean }) {
  const scheduling = useScheduling('e', actions);
  return (
    <>
      <AheadNotice ahead={ahead} isNamed={ahead.length > 1} {...{ scheduling, maySchedule }} />
      <WhenFields scheduling={scheduling} />
    </>
  );
}

let close: () => Promise<void>;
afterEach(() => close());

async function open(locale: Locale, maySchedule = true, ahead = ONE) {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  close = async () => {
    await act(async () => root.unmount());
    document.body.replaceChildren();
  };
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS[locale]} messages={MESSAGES[locale]} timeZone="Asia/Dubai">
          <Dialog {...{ ahead, maySchedule }} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
}

it.each([
  ['ar', '1 يناير، 2999'],
  ['en', '1 January 2999'],
] as const)(
  'Whoever is told that the date is still to come chooses that day with one click (%s)',
  async (locale, day) => {
    await open(locale);
    expect(document.querySelector('input[name="day"]')).toBeNull();
    await act(async () => document.querySelector('button')?.click());
    expect(document.querySelector<HTMLInputElement>('input[name="day"]')?.value).toBe(day);
    expect(document.querySelector<HTMLInputElement>('input[value="later"]')?.checked).toBe(true);
  },
);

it('Nobody is offered to schedule beside what is scheduled already', async () => {
  await open('en', false);
  expect(document.body.textContent).toContain(MESSAGES.en.editor.publish.aheadText);
  expect(document.querySelector('button')).toBeNull();
});

it.each([
  ['ar', '2 فبراير، 2999'],
  ['en', '2 February 2999'],
] as const)(
  'Whoever publishes two languages is told the date of each, and waits for the later one (%s)',
  async (locale, day) => {
    await open(locale, true, [{ locale: 'ar', dateline: '2999-02-02' }, ...ONE]);
    const { aheadOf } = MESSAGES[locale].editor.publish;
    for (const said of [aheadOf.ar.replace('{day}', day), aheadOf.en.split('{day}')[0] ?? ''])
      expect(document.body.textContent).toContain(said);
    await act(async () => document.querySelector('button')?.click());
    expect(document.querySelector<HTMLInputElement>('input[name="day"]')?.value).toBe(day);
  },
);
