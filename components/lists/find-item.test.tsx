// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import type { ArrangedList, ListItem } from '@/lib/lists/types';
import { ArrangedListView } from './arranged-list-view';
import type { ListActions } from './list-actions';

Object.assign(document, { fonts: { addEventListener() {}, removeEventListener() {} } });
vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ push() {}, prefetch() {} }),
}));

const item = (index: number): ListItem => ({
  ...{ entryId: `e${index}`, number: index, kind: 'article', isPinned: true, pin: null },
  ...{ titles: { ar: `مادة ${index}`, en: `Piece ${index}` }, published: { ar: true, en: true } },
  sharesPosition: false,
});

const asked: unknown[] = [];
const moved: unknown[] = [];
/** Of the stored list. */
let version = 3;
/** The list of 5,000 items from a position on. */
const from = (position: number, take: number): ArrangedList => ({
  ...{ key: 'front-page', nameAr: 'الأولى', nameEn: 'Front', shown: 5, showsOtherLanguage: true },
  ...{
    isFilled: false,
    isComposed: false,
    opens: [],
    rule: { source: null, maxDays: null },
    frontOrder: null,
    isBeside: false,
    page: null,
    seen: { nameAr: 'الأولى', nameEn: 'Front', frontOrder: null, isBeside: false, page: null },
  },
  ...{ draft: null, version, hasMore: true, count: null, can: { arrange: true, manage: false } },
  start: { position, after: null },
  items: Array.from({ length: take }, (_, index) => item(position + index)),
});

const actions = {
  find: async ({ query }: { query: string }) => ({
    ok: true,
    data: { items: [item(Number(query))], isWhole: true },
  }),
  move: async (input: unknown) => {
    moved.push(input);
    version += 1;
    return { ok: true, data: { version } };
  },
  read: async ({ show, from: start, after, take }: Parameters<ListActions['read']>[0]) => {
    asked.push(show ?? start);
    // What follows the rows that a position has brought.
    if (after) return { ok: true, data: from(63, 9) };
    const shown = show && ('position' in show ? show.position : Number(show.entryId.slice(1)));
    return { ok: true, data: from(shown === undefined ? (start ?? 0) : shown - 5, Math.min(take, 9)) };
  },
  remove: async (input: unknown) => {
    moved.push(input);
    version += 1;
    return { ok: true, data: { version } };
  },
} as unknown as ListActions;

let close = async () => {};
afterEach(() => close());

async function open(locale: Locale) {
  asked.length = 0;
  moved.length = 0;
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  close = async () => {
    await act(async () => root.unmount());
    document.body.replaceChildren();
  };
  await act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS[locale]} messages={MESSAGES[locale]} timeZone="Asia/Dubai">
          <ArrangedListView initial={from(0, 9)} release={null} actions={actions} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
}

const fieldOf = (label: string) => {
  const labels = [...document.querySelectorAll('label')];
  const id = labels.find(({ textContent }) => textContent === label)?.htmlFor;
  return document.getElementById(id ?? '') as HTMLInputElement;
};
async function type(label: string, text: string, press = false) {
  const field = fieldOf(label);
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  if (press) await act(async () => field.form?.requestSubmit());
}
const focused = () => (document.activeElement as HTMLElement | null)?.dataset.entry;
const rows = () => [...document.querySelectorAll('ol > li')].map((row) => row.textContent);

it.each(LOCALES)(
  'An item far down is found by its title, with its position and the focus (%s)',
  async (locale) => {
    vi.useFakeTimers();
    await open(locale);
    const words = MESSAGES[locale].lists.find;
    await type(words.title, '4321');
    await act(async () => vi.advanceTimersByTimeAsync(300));
    vi.useRealTimers();
    expect(document.querySelector('search [role="status"]')?.textContent).toBe(
      locale === 'ar' ? 'عنصر مطابق واحد أدناه' : '1 matching item below',
    );
    const found = document.querySelector<HTMLButtonElement>(`ul[aria-label="${words.found}"] button`);
    await act(async () => found?.click());
    expect(asked).toEqual([{ entryId: 'e4321' }]);
    expect(focused()).toBe('e4321');
    expect(rows()[5]).toMatch(/^4322/);
  },
);

it.each(['4322', '٤٣٢٢'])(
  'A position is gone to by its number, and stays where it is after a change (%s)',
  async (typed) => {
    await open('en');
    const { find, removeDialog } = MESSAGES.en.lists;
    await type(find.position, typed, true);
    expect(asked).toEqual([{ position: 4_321 }]);
    expect(focused()).toBe('e4321');
    const named = (name: string) => document.querySelector<HTMLButtonElement>(`[aria-label^="${name}"]`);
    await act(async () => named('Remove “Piece 4321”')?.click());
    const buttons = [...document.querySelectorAll('button')];
    await act(async () => buttons.find(({ textContent }) => textContent === removeDialog.submit)?.click());
    expect(moved).toHaveLength(1);
    expect(asked.at(-1)).toBe(4_316);
    expect(rows()[0]).toMatch(/^4317/);
  },
);

it('Enter goes to what has the words that stand in the field, also before they were looked for', async () => {
  vi.useFakeTimers();
  await open('en');
  const { title } = MESSAGES.en.lists.find;
  await type(title, '1234');
  await act(async () => vi.advanceTimersByTimeAsync(300));
  await type(title, '4321', true);
  await act(async () => vi.advanceTimersByTimeAsync(300));
  vi.useRealTimers();
  expect(asked).toEqual([{ entryId: 'e4321' }]);
  expect(document.querySelector('search ul')).toBeNull();
});

async function press(entry: string, name: string) {
  const button = document.querySelector<HTMLButtonElement>(`[data-entry="${entry}"] [data-button="${name}"]`);
  await act(async () => button?.focus());
  await act(async () => button?.click());
}

it('What is moved up out of the window is shown where it is then, and keeps the focus', async () => {
  await open('en');
  await type(MESSAGES.en.lists.find.position, '4322', true);
  await press('e4316', 'up');
  expect(moved).toMatchObject([{ entryId: 'e4316', to: 4_315 }]);
  expect(asked.at(-1)).toEqual({ entryId: 'e4316' });
  const button = document.activeElement as HTMLElement;
  expect([button.closest<HTMLElement>('[data-entry]')?.dataset.entry, button.dataset.button]).toEqual([
    'e4316',
    'up',
  ]);
});

it.each(['earlier', 'more'] as const)('The focus goes to the first row that “%s” brings', async (words) => {
  await open('en');
  await type(MESSAGES.en.lists.find.position, '60', true);
  const buttons = [...document.querySelectorAll('button')];
  const button = buttons.find(({ textContent }) => textContent === MESSAGES.en.lists[words]);
  await act(async () => button?.click());
  expect(focused()).toBe(words === 'earlier' ? 'e0' : 'e63');
});
