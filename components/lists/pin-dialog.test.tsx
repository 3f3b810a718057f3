// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '@/components/ui/use-action';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import type { ListItem, PinDetails } from '@/lib/lists/types';
import { PinDialog } from './pin-dialog';

const { pinDetails } = MESSAGES.en.lists;
const { when } = MESSAGES.en.schedule;

const ITEM: ListItem = {
  ...{ entryId: 'a', number: 1, kind: 'article', isPinned: true, sharesPosition: false, pin: null },
  titles: { ar: 'أ', en: null },
  published: { ar: true, en: false },
};

let answer: (stored: boolean) => Promise<void>;
let close: () => Promise<void>;
const onClose = vi.fn();
const onSave = vi.fn(
  (_item: ListItem, _details: PinDetails) =>
    new Promise<boolean>((resolve) => {
      answer = (stored) => act(async () => resolve(stored));
    }),
);

const FAILURE: Failure = { code: 'network', issues: [] };

beforeEach(() => open());
afterEach(() => close());

async function open({ isFilled = false, item = ITEM } = {}) {
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
          <PinDialog item={item} isFilled={isFilled} failure={FAILURE} onClose={onClose} onSave={onSave} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
}

const switches = () => [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];

/** Types into the one field of this name. */
function type(name: string, text: string) {
  const field = document.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  return act(async () => {
    setValue?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const submitButton = () => document.querySelector<HTMLButtonElement>('button[type="submit"]');
const save = () => act(async () => submitButton()?.click());

it('stays open until the change is stored, and is sent once', async () => {
  await save();
  await save();
  expect(onSave).toHaveBeenCalledTimes(1);
  expect(submitButton()?.dataset.loading).toBe('true');
  expect(onClose).not.toHaveBeenCalled();
  await answer(true);
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('stays open with why, and with what was typed, when the change is refused', async () => {
  expect(document.querySelector('[role="alert"]')).toBeNull();
  await save();
  await answer(false);
  expect(document.querySelector('[role="dialog"] [role="alert"]')).not.toBeNull();
  expect(onClose).not.toHaveBeenCalled();
  await save();
  expect(onSave).toHaveBeenCalledTimes(2);
  await answer(true);
  expect(onClose).toHaveBeenCalledTimes(1);
});

it.each([0, 1])('does not take a moment that is typed in part for no limit (field %i)', async (index) => {
  await act(async () => switches()[index]?.click());
  await type('time', '9:');
  await save();
  expect(onSave).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain(when.noTime);
  await type('day', '٣ ديسمبر ٢٠٢٦');
  await type('time', '٩:٣٠ م');
  expect(document.body.textContent).toContain('Thursday, 3 December 2026, 21:30');
  await save();
  expect(onSave).toHaveBeenCalledTimes(1);
  const slot = [null, null].map((_, end) => (end === index ? new Date('2026-12-03T17:30:00Z') : null));
  expect(onSave.mock.calls[0]?.[1]).toMatchObject({ shownFrom: slot[0], shownUntil: slot[1] });
  await answer(true);
});

it('refuses an end that is not after the beginning', async () => {
  for (const each of switches()) await act(async () => each.click());
  // That of the beginning.
  await type('day', '3 December 2099');
  await save();
  expect(onSave).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain(pinDetails.slotEnd);
});

it('says what becomes of the item outside its time, in either kind of list', async () => {
  expect(document.body.textContent).toContain(pinDetails.untilHint);
  await close();
  await open({ isFilled: true });
  expect(document.body.textContent).toContain(pinDetails.untilHintFilled);
  expect(document.body.textContent).not.toContain(pinDetails.untilHint);
});

it('proposes an end after the beginning, so that both can be left as they are', async () => {
  for (const index of [0, 1]) await act(async () => switches()[index]?.click());
  await save();
  const { shownFrom, shownUntil } = onSave.mock.calls[0]?.[1] ?? {};
  expect(shownUntil?.getTime()).toBeGreaterThan(shownFrom?.getTime() ?? Number.POSITIVE_INFINITY);
  await answer(true);
});

describe('The end that is proposed for an item', () => {
  const DAY_MS = 24 * 60 * 60_000;
  const since = (shownFrom: Date): ListItem => ({
    ...ITEM,
    pin: { shownFrom, shownUntil: null, titleAr: null, titleEn: null },
  });
  const turnOn = (index: number) => act(async () => switches()[index]?.click());

  /** What is stored when the end is left as it is proposed. */
  async function proposedEnd(): Promise<number | undefined> {
    await save();
    const { shownUntil } = onSave.mock.calls[0]?.[1] ?? {};
    await answer(true);
    return shownUntil?.getTime();
  }

  it('is to come, however long readers have seen the item', async () => {
    await close();
    await open({ item: since(new Date(Date.now() - 19 * DAY_MS)) });
    await turnOn(1);
    expect(await proposedEnd()).toBeGreaterThan(Date.now());
  });

  it('is a day after the beginning that is stored, where that is to come', async () => {
    await close();
    await open({ item: since(new Date('2099-03-01T05:00:00Z')) });
    await turnOn(1);
    expect(await proposedEnd()).toBe(Date.parse('2099-03-02T05:00:00Z'));
  });

  it('is a day after the beginning that was typed just before', async () => {
    await turnOn(0);
    await type('day', '3 December 2099');
    await turnOn(1);
    expect(await proposedEnd()).toBe(Date.parse('2099-12-04T05:00:00Z'));
  });

  it('leaves what was typed when it is taken away and given again', async () => {
    await turnOn(1);
    await type('day', '5 December 2099');
    await turnOn(1);
    await turnOn(1);
    expect(await proposedEnd()).toBe(Date.parse('2099-12-05T05:00:00Z'));
  });
});
