// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Brought, drop, paste } from '@/components/editor/testing/bring-in';
import { openEditor } from '@/components/editor/testing/open-editor';
import { inertParser } from './inert-parser';
import { PASTE_LIMIT, readableHtml } from './raw-limit';

let editor: Editor;
const onTooLarge = vi.fn();

beforeEach(() => {
  onTooLarge.mockClear();
  editor = openEditor('en', { body: [{ p: 'Here.' }] }, { onTooLarge });
  editor.commands.focus('end');
});
afterEach(() => {
  vi.restoreAllMocks();
  editor.destroy();
});

const WAYS: [string, (brought: Brought) => boolean][] = [
  ['pasted', (brought) => paste(editor, brought)],
  ['dropped', (brought) => drop(editor, brought, editor.state.doc.content.size - 1)],
];

describe.each(WAYS)('What is %s', (_way, bring) => {
  it.each<[string, Brought]>([
    ['HTML', { html: `<p>${'<b>a</b>'.repeat(PASTE_LIMIT * 1.5)}</p>`, text: 'short' }],
    ['plain text', { text: 'a '.repeat(PASTE_LIMIT) }],
  ])('and is too long to be read as %s is refused with one sentence before it is read', (_kind, brought) => {
    const read = vi.spyOn(inertParser, 'parseFromString');
    const before = editor.state.doc;
    expect(bring(brought)).toBe(true);
    expect(read).not.toHaveBeenCalled();
    expect(onTooLarge).toHaveBeenCalledTimes(1);
    expect(editor.state.doc.eq(before)).toBe(true);
  });

  it('after that is taken in as ever', () => {
    bring({ text: 'a '.repeat(PASTE_LIMIT) });
    bring({ html: '<p>Short.</p>', text: 'Short.' });
    expect(editor.state.doc.textContent).toContain('Short.');
    expect(onTooLarge).toHaveBeenCalledTimes(1);
  });
});

it('The bytes of pictures count as no text', () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(11 * PASTE_LIMIT)}">`;
  expect(readableHtml(`<p>Words</p>${picture}`)).toMatchObject({
    html: '<p>Words</p><img src="data:picture-0">',
    pictures: [{ type: 'png' }],
  });
  expect(readableHtml('<img src="data:never ends')).toMatchObject({
    html: '<img src="data:never ends',
    pictures: [],
  });
});
