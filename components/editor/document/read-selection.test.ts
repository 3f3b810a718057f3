// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openEditor, press } from '@/components/editor/testing/open-editor';
import { linesOf } from '@/components/editor/testing/writer';

let editor: ReturnType<typeof openEditor>;
afterEach(() => editor.destroy());

/** Puts the browser's caret into the nth line of the body, as Home and the arrows do, before the browser tells anybody. */
function moveCaret(line: number, offset: number): void {
  const text = editor.view.dom.children[3 + line]?.firstChild as Text;
  document.getSelection()?.collapse(text, offset);
}

const body = () => linesOf(editor.state.doc).slice(3);

describe.each(['ar', 'en'] as const)('A key right after the caret was moved, in a text in %s', (locale) => {
  it.each<[string, number, number, string[]]>([
    ['Backspace', 1, 0, ['onetwo']],
    ['Delete', 0, 3, ['onetwo']],
    ['Enter', 1, 1, ['one', 't', 'wo']],
  ])('%s works where the browser has the caret', (key, line, offset, wanted) => {
    editor = openEditor(locale, { body: [{ p: 'one' }, { p: 'two' }] });
    vi.spyOn(editor.view, 'hasFocus').mockReturnValue(true);
    editor.commands.setTextSelection(editor.state.doc.content.size - 2);
    moveCaret(line, offset);
    press(editor, key);
    expect(body()).toEqual(wanted);
  });
});
