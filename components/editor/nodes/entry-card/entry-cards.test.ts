// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { moveBlocks } from '@/components/editor/blocks/move-blocks';
import { paste } from '@/components/editor/testing/bring-in';
import { openEditor, press } from '@/components/editor/testing/open-editor';
import type { Block } from '@/lib/richtext/build';
import { outlineOf } from '@/lib/richtext/testing/outline';
import { ownPiecePath } from './own-address';

const ENTRY = '0199f000-0000-7000-8000-000000000001';
const SITE = window.location.origin;

let editor: Editor;
afterEach(() => {
  editor.destroy();
  vi.unstubAllGlobals();
});

function open(...body: Block[]): void {
  editor = openEditor('ar', { body });
  editor.commands.focus('end');
}
/** Longer than a busy machine takes. */
const WAIT_MS = 30_000;
/** After what the page has asked for was answered. */
const settled = () => new Promise((resolve) => setTimeout(resolve));
const outline = () => outlineOf(editor.state.doc).slice(2);
const card = () => editor.state.doc.children.find(({ type: { name } }) => name === 'entryCard');
const undo = () => press(editor, 'z', { code: 'KeyZ', ctrlKey: true });

/** What the newsroom answers to the question which piece an address has. */
function answering(items: { entryId: string }[]) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(new URL(address, SITE).searchParams.get('path') ?? '');
    return Response.json(items);
  });
  return asked;
}

describe('The address of a piece of this site, pasted as a line of its own', () => {
  it.each(['/ar/articles/الناتو', '/e/17'])(
    'becomes its card, and one undo gives the address back: %s',
    async (path) => {
      const asked = answering([{ entryId: ENTRY }]);
      open({ p: 'Before' }, { p: '' });
      paste(editor, { text: SITE + encodeURI(path) });
      const before = editor.state.doc;
      await vi.waitFor(() => expect(card()?.attrs.entry).toBe(ENTRY), WAIT_MS);
      expect(asked).toEqual([path]);
      expect(outline().slice(0, 2)).toEqual(['p: Before', 'entryCard']);
      undo();
      expect(editor.state.doc.eq(before)).toBe(true);
    },
  );

  it('stays an address where no piece is published under it', async () => {
    const asked = answering([]);
    open({ p: '' });
    paste(editor, { text: `${SITE}/ar/articles/x` });
    await vi.waitFor(() => expect(asked).toHaveLength(1), WAIT_MS);
    await settled();
    expect(card()).toBeUndefined();
  });

  it.each([
    ['among words', { p: 'See ' }, `${SITE}/ar/articles/x`],
    ['of another site', { p: '' }, 'https://example.org/ar/articles/x'],
    ['of a list', { p: '' }, `${SITE}/ar/sections/x`],
  ])('is asked about only there: not %s', async (_where, line, text) => {
    const asked = answering([{ entryId: ENTRY }]);
    open(line);
    paste(editor, { text });
    await settled();
    expect([asked, card()]).toEqual([[], undefined]);
  });
});

it('An own address is known with its language and by its number, encoded or not, and nothing else is', () => {
  open();
  const known = (text: string) => ownPiecePath(text, 'https://site.example');
  expect(known(' https://site.example/en/center-news/a-b?utm=1#b-x ')).toBe('/en/center-news/a-b');
  expect(known('https://site.example/ar/articles/%D8%A8')).toBe('/ar/articles/ب');
  expect(known('/e/12')).toBe('/e/12');
  for (const other of [
    'https://site.example.evil.org/e/1',
    '/e/0',
    '/e/12 and',
    '/ar/articles/%E0%A4%A',
    'e/12',
    '',
  ])
    expect(known(other)).toBeNull();
});

it.each([
  ['card', 'entryCard', { card: ENTRY }],
  ['divider', 'divider', { divider: true as const }],
])(
  'A selected %s is moved, deleted and brought back by the keyboard, also at the beginning',
  (_what, name, block) => {
    open({ p: 'One' }, block, { p: 'Two' });
    const pos = editor.state.doc.content.size - editor.state.doc.child(5).nodeSize - 1;
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, pos)));
    moveBlocks('up')(editor.state, editor.view.dispatch);
    expect(outline()).toEqual([name, 'p: One', 'p: Two']);
    expect(editor.state.selection).toBeInstanceOf(NodeSelection);
    press(editor, 'Delete');
    expect(outline()).toEqual(['p: One', 'p: Two']);
    undo();
    expect(outline()).toEqual([name, 'p: One', 'p: Two']);
  },
);

it('A copied card is pasted as one', () => {
  open({ p: 'One' }, { card: ENTRY }, { p: 'Two' });
  const { doc } = editor.state;
  const end = doc.content.size - doc.child(5).nodeSize;
  const html = editor.view.serializeForClipboard(doc.slice(end - 1, end)).dom.innerHTML;
  editor.destroy();
  open({ p: 'Other' });
  paste(editor, { html });
  expect(card()?.attrs.entry).toBe(ENTRY);
});
