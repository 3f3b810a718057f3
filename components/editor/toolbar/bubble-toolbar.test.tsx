// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openEditor } from '@/components/editor/testing/open-editor';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import { BubbleToolbar } from './bubble-toolbar';

Range.prototype.getClientRects = () => [new DOMRect(0, 0, 50, 20)] as unknown as DOMRectList;

let root: Root;
let editor: Editor;
const noop = () => undefined;

beforeEach(async () => {
  vi.useFakeTimers();
  editor = openEditor('en', { body: [{ p: 'Some words.' }] });
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <MantineProvider>
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <BubbleToolbar editor={editor} onLink={noop} onWriters={noop} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
});
afterEach(async () => {
  await act(async () => root.unmount());
  editor.destroy();
  document.body.replaceChildren();
  vi.useRealTimers();
});

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const tools = () => document.querySelector('[data-bubble]');

it('Tools that another selection takes away leave the focus in the text', async () => {
  const end = editor.state.doc.content.size - 1;
  await act(async () =>
    editor
      .chain()
      .focus()
      .setTextSelection({ from: end - 6, to: end })
      .run(),
  );
  await wait(300);
  await act(async () => {
    editor.commands.selectAll();
    editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key: 'F10', altKey: true, bubbles: true }));
  });
  expect(tools()?.contains(document.activeElement)).toBe(true);
  await wait(300);
  expect(tools()).toBeNull();
  expect(editor.view.hasFocus()).toBe(true);
});
