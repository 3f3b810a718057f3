// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { ChoiceSearch } from './choice-search';
import type { NamedChoice } from './use-named-choices';

Element.prototype.scrollIntoView = () => undefined;

const PEOPLE = ['Salem', 'Sara', 'Sarwat'].map((label) => ({ value: label, label }));

let picked: string[];
let answers: Map<string, () => void>;
let field: HTMLInputElement;
let close: () => Promise<void>;

/** Finds people by the beginnings of their names, when the test says so. */
const find = (query: string) =>
  new Promise<NamedChoice[]>((resolve) => {
    const found = PEOPLE.filter(({ label }) => label.toLowerCase().startsWith(query));
    answers.set(query, () => resolve(found));
  });

/** In a window that is 800 pixels high, the field stands where a test says. */
let fieldTop = 100;
Object.defineProperty(document.documentElement, 'clientWidth', { value: 1280 });
Object.defineProperty(document.documentElement, 'clientHeight', { value: 800 });
Element.prototype.getBoundingClientRect = function (this: Element) {
  return new DOMRect(100, this.contains(document.querySelector('input')) ? fieldTop : 0, 270, 36);
};

beforeEach(async () => {
  fieldTop = 100;
  vi.useFakeTimers();
  [picked, answers] = [[], new Map()];
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  close = () => act(async () => root.unmount());
  await act(async () =>
    root.render(
      <MantineProvider>
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <ChoiceSearch label="Author" find={find} chosen={[]} onPick={({ value }) => picked.push(value)} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  field = document.querySelector('input') as HTMLInputElement;
  await act(async () => field.focus());
});
afterEach(async () => {
  await close();
  document.body.replaceChildren();
  vi.useRealTimers();
});

const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;

const type = (text: string) =>
  act(async () => {
    setValue?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const pause = () => act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));
const answer = (query: string) => act(async () => answers.get(query)?.());
const press = (key: string) =>
  act(async () => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true }));
  });
const selected = () => document.querySelector('[role="option"][data-combobox-selected]')?.textContent;

it('The first match is marked, and Enter picks it', async () => {
  await type('sa');
  await pause();
  await answer('sa');
  expect(selected()).toBe('Salem');
  await press('Enter');
  expect(picked).toEqual(['Salem']);
  expect(field.value).toBe('');
});

it('A screen reader is told that the list is open, and which list it is', async () => {
  await answer('');
  expect(field.getAttribute('aria-expanded')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-controls') ?? '')?.getAttribute('role')).toBe(
    'listbox',
  );
  await press('Escape');
  expect(field.getAttribute('aria-expanded')).toBe('false');
});

it('Enter right after more letters picks the first match of all letters, not of those before', async () => {
  await type('sa');
  await pause();
  await answer('sa');
  await type('sara');
  expect(selected()).toBeUndefined();
  await press('Enter');
  expect(picked).toEqual([]);
  await answer('sara');
  expect(picked).toEqual(['Sara']);
});

it('Letters that are typed on while Enter waits for its answer are asked about, and nobody else is picked', async () => {
  await type('sa');
  await press('Enter');
  await type('sarw');
  await answer('sa');
  expect(picked).toEqual([]);
  await press('Enter');
  await answer('sarw');
  expect(picked).toEqual(['Sarwat']);
});

it('Enter right after the field got the focus picks nobody of the list that was there before the letters', async () => {
  await answer('');
  await type('sarw');
  await press('Enter');
  await answer('sarw');
  expect(picked).toEqual(['Sarwat']);
});

it('Letters that match nobody pick nobody', async () => {
  await type('sa');
  await pause();
  await answer('sa');
  await type('nobody');
  await press('Enter');
  await answer('nobody');
  expect(picked).toEqual([]);
  expect(document.body.textContent).toContain(MESSAGES.en.editor.details.noMatch);
});

it('The matches are in sight although something above the field has pushed it out of the window', async () => {
  await type('sa');
  fieldTop = 830;
  await act(async () => void window.dispatchEvent(new Event('resize')));
  await pause();
  await answer('sa');
  await pause();
  const list = document.querySelector<HTMLElement>('[role="listbox"]');
  expect(list?.closest<HTMLElement>('[role="presentation"]')?.style.display).not.toBe('none');
  expect(selected()).toBe('Salem');
});

it('Enter in the empty field does not submit the form around it, but ends a word of an input method', async () => {
  const enter = (isComposing: boolean) =>
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing });
  await act(async () => expect(field.dispatchEvent(enter(false))).toBe(false));
  await act(async () => expect(field.dispatchEvent(enter(true))).toBe(true));
  expect(picked).toEqual([]);
});
