// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { type Editor, EditorContent } from '@tiptap/react';
import { NextIntlClientProvider } from 'next-intl';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openEditor } from '@/components/editor/testing/open-editor';
import { INTL_TAGS } from '@/lib/i18n/intl-tags';
import { MESSAGES } from '@/lib/i18n/messages';
import type { Block } from '@/lib/richtext/build';

// Nothing is asked of a server: what a block shows is not known yet.
vi.stubGlobal('fetch', () => new Promise(() => undefined));
vi.mock('next/navigation', () => ({
  useRouter: () => ({ push() {}, refresh() {} }),
  unstable_isUnrecognizedActionError: () => false,
}));

const ID = '0199f000-0000-7000-8000-000000000001';

let [root, editor]: [Root | null, Editor | null] = [null, null];
afterEach(async () => {
  await act(async () => root?.unmount());
  editor?.destroy();
  document.body.replaceChildren();
});

/** The element of the block that React shows. */
async function show(block: Block, name: string): Promise<HTMLElement> {
  editor = openEditor('en', { body: [block] }) as Editor;
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root?.render(
      <MantineProvider env="test">
        <NextIntlClientProvider locale={INTL_TAGS.en} messages={MESSAGES.en} timeZone="Asia/Dubai">
          <EditorContent editor={editor} />
        </NextIntlClientProvider>
      </MantineProvider>,
    ),
  );
  const element = editor.view.dom.querySelector<HTMLElement>(`.react-renderer.node-${name}`);
  if (!element) throw new Error('the block is not shown');
  return element;
}

/** Whether an event on this element is kept from the editor. */
function isKept(element: HTMLElement, target: HTMLElement, type: string): boolean {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'target', { value: target });
  const { pmViewDesc } = element as unknown as { pmViewDesc: { stopEvent: (event: Event) => boolean } };
  return pmViewDesc.stopEvent(event) || event.defaultPrevented;
}

describe.each<[string, Block, string]>([
  ['A picture', { figure: [ID], caption: 'Quay' }, 'figurePicture'],
  ['A card', { card: ID }, 'entryCard'],
])('%s in the editor', (_what, block, name) => {
  it('is dragged by the mouse, wherever that takes hold of it', async () => {
    const element = await show(block, name);
    expect(isKept(element, element, 'dragstart')).toBe(false);
    expect(isKept(element, (element.firstElementChild ?? element) as HTMLElement, 'dragstart')).toBe(false);
    expect(editor?.schema.nodes[name]?.spec.draggable).toBe(true);
  });

  it('keeps what is pressed in it', async () => {
    const element = await show(block, name);
    const button = element.appendChild(document.createElement('button'));
    expect(isKept(element, button, 'mousedown')).toBe(true);
    expect(isKept(element, button, 'dragstart')).toBe(true);
  });
});
