// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import type { BulkActions } from './bulk-actions';
import { BULK_ACTS, type BulkEntry } from './bulk-plan';
import { EntrySelection } from './entry-selection';
import { RowBox } from './row-box';

vi.mock('next/navigation', async (original) => ({
  ...(await original<typeof import('next/navigation')>()),
  useRouter: () => ({ push() {}, refresh() {} }),
}));

const MAY = { publish: true, unpublish: true, assignReviewer: true, assignTranslator: true };
const row = (number: number): BulkEntry => ({
  ...{ id: `row-${number}`, title: `Row ${number}`, kind: 'article', version: 1, isArchived: false },
  can: { edit: true, archive: true, trash: true, editions: { ar: MAY, en: MAY } },
  editions: { ar: null, en: null },
});
const done = async () => ({ ok: true as const, data: null });
const ACTIONS: BulkActions = {
  ...{ publish: done, withdraw: done, reviewer: done, topic: done, archive: done, trash: done },
  findReviewers: async () => ({ ok: true, data: [] }),
  find: async () => ({ ok: true, data: [] }),
};

let root: ReturnType<typeof createRoot>;
beforeEach(() => {
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
});

const show = (entries: BulkEntry[], actions = ACTIONS) =>
  act(async () =>
    root.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <EntrySelection entries={entries} actions={actions} tools={<button type="button">Columns</button>}>
            {entries.map(({ id, title }) => (
              <RowBox key={id} {...{ id, title }} href="/studio" />
            ))}
          </EntrySelection>
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
const box = (number: number) => document.querySelector<HTMLInputElement>(`[data-row="row-${number}"]`);
const click = (number: number) => act(async () => box(number)?.click());
const press = (key: string, shiftKey = false) =>
  act(async () => {
    const pressed = new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(pressed);
  });
const selected = () =>
  [...document.querySelectorAll<HTMLInputElement>('[data-row]')].flatMap(({ checked, dataset }) =>
    checked ? Number(dataset.row?.slice(4)) : [],
  );
const ROWS = [1, 2, 3, 4, 5, 6].map(row);

describe('An editor who selects rows with the keyboard', () => {
  it('selects the row that is left and the next one with Shift and an arrow, where nothing was selected', async () => {
    await show(ROWS);
    box(3)?.focus();
    await press('ArrowDown', true);
    expect(selected()).toEqual([3, 4]);
    expect(document.activeElement).toBe(box(4));
    await press('ArrowDown', true);
    expect(selected()).toEqual([3, 4, 5]);
  });

  it('begins at the row of the focus, and not at one that was taken out again', async () => {
    await show(ROWS);
    await click(1);
    await click(1);
    box(5)?.focus();
    await press('ArrowDown', true);
    expect(selected()).toEqual([5, 6]);
  });

  it('goes upwards from a row that is selected without selecting what lies between it and another one', async () => {
    await show(ROWS);
    await click(3);
    await click(6);
    box(3)?.focus();
    await press('ArrowUp', true);
    expect(selected()).toEqual([2, 3, 6]);
  });

  it('moves without Shift and selects nothing, and stays in the list at its end', async () => {
    await show(ROWS);
    box(5)?.focus();
    await press('ArrowDown');
    await press('ArrowDown', true);
    expect([selected(), document.activeElement === box(6)]).toEqual([[], true]);
  });
});

describe('The result of an act on several pieces', () => {
  it('stays in sight when none of them is in the list any more', async () => {
    await show(ROWS);
    await click(1);
    box(1)?.focus();
    await press('a');
    const dialog = () => document.querySelector('[role="dialog"]');
    await act(async () => dialog()?.querySelector<HTMLButtonElement>('button[type="submit"]')?.click());
    await show([]);
    expect(dialog()?.textContent).toContain('Done for 1 piece.');
    expect(document.body.textContent).toContain('Columns');
    expect(document.body.textContent).not.toContain('Select the whole page');
  });
});

describe('Whoever is to be asked for a review', () => {
  const english = {
    ...{ id: 'edition-1', title: 'Row 1', dateline: null, version: 1, fieldsVersion: 1, isInRelease: false },
    status: 'draft' as const,
  };
  const omar = { id: 'omar', nameAr: 'عمر', nameEn: 'Omar' };
  const text = () => document.querySelector('[role="dialog"]')?.textContent;
  const ask = async (findReviewers: BulkActions['findReviewers']) => {
    await show([{ ...row(1), editions: { ar: null, en: english } }], { ...ACTIONS, findReviewers });
    box(1)?.focus();
    await press('r');
  };
  const field = () =>
    document.querySelector<HTMLInputElement>('[role="dialog"] input[aria-haspopup="listbox"]');

  it('is asked for again after a failure, which is said', async () => {
    const find = vi
      .fn<BulkActions['findReviewers']>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch'));
    find.mockResolvedValue({ ok: true, data: [{ ...omar, refusedIds: [] }] });
    await ask(find);
    expect(text()).toContain('could not be reached');
    expect(field()?.disabled).toBe(true);
    const retry = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Try again');
    await act(async () => retry?.click());
    expect(text()).not.toContain('could not be reached');
    expect(field()?.disabled).toBe(false);
  });

  it('can be nobody, which is said', async () => {
    await ask(async () => ({ ok: true, data: [{ ...omar, refusedIds: [english.id] }] }));
    expect(text()).toContain('Nobody can be asked');
    expect(field()).toBeNull();
  });
});

describe('What is published whose date is still to come', () => {
  const draft = (locale: string) => ({
    ...{ id: `edition-${locale}`, title: `Row ${locale}`, dateline: '2999-01-01' },
    ...{ version: 1, fieldsVersion: 1, isInRelease: false, status: 'draft' as const },
  });
  const dialog = () => document.querySelector('[role="dialog"]');
  const submit = () => dialog()?.querySelector<HTMLButtonElement>('button[type="submit"]');

  it('is left out until somebody says so, for each language by itself', async () => {
    const published: string[] = [];
    const publish: BulkActions['publish'] = async ({ editionId }) => {
      published.push(editionId);
      return { ok: true, data: null };
    };
    await show([{ ...row(1), editions: { ar: draft('ar'), en: draft('en') } }], { ...ACTIONS, publish });
    box(1)?.focus();
    await press('p');
    expect(dialog()?.textContent).toContain(MESSAGES.en.articles.bulk.ahead.title);
    expect(dialog()?.textContent).toContain('1 January 2999');
    expect(submit()?.disabled).toBe(true);
    const early = [...(dialog()?.querySelectorAll('label') ?? [])].find(({ textContent }) =>
      textContent?.includes('English edition now all the same'),
    );
    await act(async () => early?.click());
    expect(submit()?.disabled).toBe(false);
    await act(async () => submit()?.click());
    expect(published).toEqual(['edition-en']);
  });
});

describe('On a narrow screen', () => {
  it('the acts stand in a menu, and the bar is one line high', async () => {
    await show(ROWS);
    await click(2);
    const open = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Actions',
    );
    await act(async () => open?.click());
    const items = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const { acts, none } = MESSAGES.en.articles.bulk;
    expect(items.map(({ textContent }) => textContent)).toEqual([...BULK_ACTS.map((act) => acts[act]), none]);
    await act(async () => items.at(-2)?.click());
    expect(document.querySelector('[role="dialog"] h2')?.textContent).toBe('Put into the trash');
  });

  it('either the buttons are shown or the menu is, by the width of the screen', () => {
    const css = readFileSync('components/articles/bulk/bulk.module.css', 'utf8');
    const [wide = '', narrow = ''] = css.split(/@media \(max-width: [\d.]+em\)/);
    expect(wide).toMatch(/\.menu \{\s*display: none/);
    expect(wide).not.toMatch(/\.acts \{\s*display: none/);
    expect(narrow).toMatch(/\.acts \{\s*display: none/);
    expect(narrow).toMatch(/\.menu \{\s*display: inline-block/);
  });
});
