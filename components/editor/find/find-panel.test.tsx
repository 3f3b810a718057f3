// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it } from 'vitest';
import { openEditor } from '@/components/editor/testing/open-editor';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { FindPanel } from './find-panel';

let [root, editor]: [Root | null, Editor | null] = [null, null];
afterEach(async () => {
  await act(async () => root?.unmount());
  editor?.destroy();
  document.body.replaceChildren();
});

async function open(words = 'Some words, and some more words.'): Promise<Editor> {
  const opened = openEditor('en', { body: [{ p: words }] });
  root = createRoot(document.body.appendChild(document.createElement('div')));
  const panel = <FindPanel editor={opened} asked={1} onClose={() => undefined} />;
  await act(async () =>
    root?.render(
      <MantineProvider>
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          {panel}
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  editor = opened;
  return opened;
}

const { find, replaceWith, replace, replaceAll } = MESSAGES.en.tools.find;
const named = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('search input, search button')].find(
    (stop) => (stop.getAttribute('aria-label') ?? stop.textContent) === name,
  );

it('The words to put in are one Tab after the words to look for, and what is done with them follows', async () => {
  await open();
  const stops = [...document.querySelectorAll('search input, search button')].map(
    (stop) => stop.getAttribute('aria-label') ?? stop.textContent,
  );
  expect(stops.slice(0, 4)).toEqual([find, replaceWith, replace, replaceAll]);
  expect(document.activeElement?.getAttribute('aria-label')).toBe(find);
});

const write = (name: string, words: string) =>
  act(async () => {
    const field = named(name) as HTMLInputElement;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

it('"Replace all" changes the words as they are written, and their other forms once that is asked for', async () => {
  const opened = await open('ان و إن و آن و أَن و ان');
  const text = () => opened.state.doc.child(3).textContent;
  await write(find, 'ان');
  await write(replaceWith, 'أن');
  await act(async () => named(replaceAll)?.click());
  expect(text()).toBe('أن و إن و آن و أَن و أن');
  await write(find, 'إن');
  await act(async () => named('4 more in other spellings')?.click());
  await act(async () => named(replaceAll)?.click());
  expect(text()).toBe('أن و أن و أن و أن و أن');
});

it('After other forms were asked for the focus is on the words, and the next ones are looked for as they are written', async () => {
  const opened = await open('ان و إن و آن و أَن و ان');
  await write(find, 'ان');
  const others = named('3 more in other spellings');
  others?.focus();
  await act(async () => others?.click());
  expect(document.activeElement).toBe(named(find));
  await write(find, 'إن');
  await write(replaceWith, 'لن');
  await act(async () => named(replaceAll)?.click());
  expect(opened.state.doc.child(3).textContent).toBe('ان و لن و آن و أَن و ان');
});

describe('Undo in the panel', () => {
  /** Whether the panel has taken the key, and has not left it to the field. */
  const press = async (name: string, key: 'z' | 'y') => {
    const event = new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true });
    await act(async () => named(name)?.dispatchEvent(event));
    return event.defaultPrevented;
  };
  const text = (of: Editor) => of.state.doc.child(3).textContent;
  const [before, after] = ['Some words, and some more words.', 'Some lines, and some more lines.'];

  it('takes "replace all" back, from its button and from both fields, and brings it again', async () => {
    const opened = await open();
    await write(find, 'words');
    await write(replaceWith, 'lines');
    await act(async () => named(replaceAll)?.click());
    expect(text(opened)).toBe(after);
    for (const name of [replaceAll, find, replaceWith]) {
      expect(await press(name, 'z')).toBe(true);
      expect(text(opened)).toBe(before);
      expect(await press(name, 'y')).toBe(true);
      expect(text(opened)).toBe(after);
    }
  });

  it('is left to a field where something was typed last, or nothing was replaced', async () => {
    const opened = await open();
    opened.commands.insertContentAt(1, 'Kicker');
    await write(find, 'words');
    expect(await press(find, 'z')).toBe(false);
    await write(replaceWith, 'lines');
    await act(async () => named(replace)?.click());
    await write(replaceWith, 'line');
    expect(await press(replaceWith, 'z')).toBe(false);
    expect(text(opened)).toBe('Some lines, and some more words.');
  });
});
