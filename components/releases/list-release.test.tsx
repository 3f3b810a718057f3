// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '@/components/ui/reply';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { ListRelease } from './list-release';

const refresh = vi.fn();
vi.mock('next/navigation', () => ({
  useRouter: () => ({ refresh }),
  unstable_isUnrecognizedActionError: () => false,
}));

const { releases } = MESSAGES.en;
const STALE: Reply<never> = {
  ...{ ok: false, code: 'conflict' },
  issues: [{ path: 'version', key: 'lists.stale', message: 'The list has changed.' }],
};

const sent = vi.fn(async (_input: object): Promise<Reply<never>> => STALE);
const actions = {
  openReleases: async () => ({ ok: true as const, data: [] }),
  ...{ putListIntoRelease: sent, scheduleList: sent },
};
const isAllStored = vi.fn(async () => true);
let close: () => Promise<void>;

beforeEach(async () => {
  vi.clearAllMocks();
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  close = async () => {
    await act(async () => root.unmount());
    document.body.replaceChildren();
  };
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <ListRelease
            {...{ list: { key: 'front-page', version: 7 }, listName: 'Front page', actions, isAllStored }}
          />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
});
afterEach(() => close());

const click = (name: string) =>
  act(async () => {
    const buttons = [...document.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent === name)?.click();
  });

describe('An editor who has the draft of a list wait', () => {
  it('is asked nothing while what is typed below the list is not stored', async () => {
    isAllStored.mockResolvedValueOnce(false);
    await click(MESSAGES.en.releases.list.schedule);
    expect(document.querySelector('[role="dialog"]')).toBeNull();
  });

  it.each([
    ['for a moment', releases.list.schedule, releases.scheduleNow],
    ['in a release', releases.list.put, releases.together.put],
  ])(
    '%s means the arrangement on the screen, and sees the newer one of a colleague',
    async (_how, open, submit) => {
      await click(open);
      await click(submit);
      expect(sent.mock.calls).toMatchObject([[{ listKey: 'front-page', listVersion: 7 }]]);
      expect(document.querySelector('[role="alert"]')?.textContent).toBe('The list has changed.');
      expect(refresh).toHaveBeenCalledOnce();
    },
  );
});
