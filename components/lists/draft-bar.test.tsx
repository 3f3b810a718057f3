// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import type { ListAct, MadeArrangements } from '@/lib/lists/history/types';
import type { ArrangedList, ListDraftState } from '@/lib/lists/types';
import { LIST_HEAD } from '@/lib/lists/window/types';
import { DraftBar } from './draft-bar';

const { draft, history } = MESSAGES.en.lists;
const DRAFT: ListDraftState = {
  ...{ changedBy: null, changedAt: new Date('2026-12-03T09:00:00Z'), unpublished: 0 },
};
const LIST: ArrangedList = {
  ...{ key: 'front-page', nameAr: 'الأولى', nameEn: 'Front page', shown: 5, showsOtherLanguage: true },
  ...{
    isFilled: false,
    isComposed: false,
    opens: [],
    rule: { source: null, maxDays: null },
    frontOrder: null,
    isBeside: false,
    page: null,
    seen: { nameAr: 'الأولى', nameEn: 'Front page', frontOrder: null, isBeside: false, page: null },
    start: LIST_HEAD,
  },
  ...{ draft: DRAFT, version: 3, items: [], hasMore: false, count: 0, can: { arrange: true, manage: true } },
};
const SOME = { ar: 'عنوان', en: 'Title' };
const MADE: MadeArrangements = {
  rows: [
    [
      { act: 'moved', titles: SOME, from: 4, to: 1 },
      { act: 'added', count: 3 },
    ] satisfies ListAct[],
    null,
  ].map((acts, index) => ({
    ...{ version: 2 - index, madeAt: new Date('2026-12-02T09:00:00Z'), madeBy: null, acts },
    origin: acts && { by: 'roll_back', release: 'Thursday' },
  })),
  before: null,
};

const [onChange, onRestore] = [vi.fn(), vi.fn()];
let close: () => Promise<void>;

beforeEach(() => {
  vi.clearAllMocks();
});
afterEach(() => close());

async function open(list: ArrangedList = LIST, made: MadeArrangements = MADE) {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  close = async () => {
    await act(async () => root.unmount());
    document.body.replaceChildren();
  };
  const actions = { arrangements: async () => ({ ok: true as const, data: made }) };
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <DraftBar list={list} {...actions} onChange={onChange} onRestore={onRestore} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
}

/** Clicks the last button of this text: dialogs come after the page. */
const click = (text: string) =>
  act(async () =>
    [...document.querySelectorAll('button')].findLast((button) => button.textContent === text)?.click(),
  );

const press = (repeat = false) =>
  act(async () => {
    const key = { key: 'Enter', code: 'Enter', ctrlKey: true, bubbles: true, repeat };
    document.documentElement.dispatchEvent(new KeyboardEvent('keydown', key));
  });

describe('The draft', () => {
  it('says how many of its pieces readers do not see yet, where there are some', async () => {
    await open();
    expect(document.body.textContent).not.toContain('published yet');
    await close();
    await open({ ...LIST, draft: { ...DRAFT, unpublished: 1 } });
    expect(document.body.textContent).toContain('One piece is not published yet; readers see it once it is.');
    await close();
    await open({ ...LIST, draft: { ...DRAFT, unpublished: 3 } });
    expect(document.body.textContent).toContain(
      '3 pieces are not published yet; readers see them once they are.',
    );
  });

  it('is discarded only when that is said twice', async () => {
    await open();
    await click(draft.discard);
    expect(onChange).not.toHaveBeenCalled();
    expect(document.body.textContent).toContain(draft.discardDialog.text);
    await click(MESSAGES.en.studio.form.cancel);
    expect(onChange).not.toHaveBeenCalled();
    await click(draft.discard);
    await click(draft.discard);
    expect(onChange.mock.calls).toEqual([['discardDraft']]);
  });

  it('is replaced by an earlier arrangement only when that is said twice', async () => {
    await open();
    await click(history.open);
    await click(history.restore);
    expect(onRestore).not.toHaveBeenCalled();
    expect(document.body.textContent).toContain(history.restoreDialog.text);
    await click(history.restore);
    expect(onRestore.mock.calls).toEqual([[1, false]]);
  });

  it('is published by the keys that stand beside the button, once', async () => {
    await open();
    expect(document.querySelector('kbd')?.textContent).toBe('Ctrl+Enter');
    await press();
    await press(true);
    expect(onChange.mock.calls).toEqual([['publishDraft']]);
  });

  it('is not published by the keys while a dialog is open', async () => {
    await open();
    await click(draft.discard);
    await press();
    expect(onChange).not.toHaveBeenCalled();
    await click(MESSAGES.en.studio.form.cancel);
    await press();
    expect(onChange.mock.calls).toEqual([['publishDraft']]);
  });
});

describe('The history', () => {
  it('says in words by what each arrangement came about, what was done with one piece, and with how many', async () => {
    await open();
    await click(history.open);
    const acts = [...document.querySelectorAll('ol > li ul')].map((each) => each.textContent);
    expect(acts).toEqual([
      'The release “Thursday” was rolled back.Moved “Title” from 5 to 2.Added 3 pieces.',
      history.first,
    ]);
  });

  it('names each of two pieces of one title', async () => {
    const told = vi.spyOn(console, 'error');
    const removed: ListAct = { act: 'removed', titles: SOME, from: 1, to: null };
    const rows = MADE.rows.slice(0, 1).map((row) => ({ ...row, origin: null, acts: [removed, removed] }));
    await open(LIST, { ...MADE, rows });
    await click(history.open);
    const acts = [...document.querySelectorAll('ol > li ul > li')].map((each) => each.textContent);
    expect(acts).toEqual(['Removed “Title”.', 'Removed “Title”.']);
    expect(told).not.toHaveBeenCalled();
  });
});

describe('A list that administrators describe', () => {
  it('gets its former names with an earlier arrangement only when that is asked for', async () => {
    await open({ ...LIST, key: 'ours', draft: null });
    await click(history.open);
    await click(history.restore);
    await click(history.open);
    await act(async () => document.querySelector<HTMLElement>('input[type="checkbox"]')?.click());
    await click(history.restore);
    expect(onRestore.mock.calls).toEqual([
      [1, false],
      [1, true],
    ]);
  });
});

describe('A list without a draft', () => {
  it('gets an earlier arrangement at once, and nothing is published by the keys', async () => {
    await open({ ...LIST, draft: null });
    await press();
    expect(onChange).not.toHaveBeenCalled();
    await click(history.open);
    await click(history.restore);
    expect(onRestore).toHaveBeenCalledTimes(1);
  });
});
