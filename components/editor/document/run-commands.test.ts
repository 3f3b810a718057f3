// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { openEditor } from '@/components/editor/testing/open-editor';
import { toolbarState } from '@/components/editor/toolbar/toolbar-state';
import { removeRun, setRunDirection, setRunLanguage } from './run-commands';

let editor: Editor;
afterEach(() => editor.destroy());

function select(words: string): void {
  editor.state.doc.descendants((node, pos) => {
    const at = (node.text ?? '').indexOf(words);
    if (at >= 0) editor.commands.setTextSelection({ from: pos + at, to: pos + at + words.length });
  });
}

const runs = () => [...editor.view.dom.querySelectorAll('bdi')].map((run) => run.outerHTML);

describe('A writer who selects words', () => {
  it.each(['rtl', 'ltr'] as const)('sets their direction to %s without stating their language', (dir) => {
    editor = openEditor('ar', { title: 'المعادلة a + b في العنوان', body: [{ p: 'نص' }] });
    select('a + b');
    setRunDirection(editor, dir);
    expect(runs()).toEqual([`<bdi dir="${dir}">a + b</bdi>`]);
    expect(toolbarState(editor).run).toEqual({ lang: null, dir });
  });

  it('states their language, which sets the direction too, or the direction alone', () => {
    editor = openEditor('ar', { title: 'عنوان', body: [{ p: 'صدر C++ 20 اليوم' }] });
    select('C++ 20');
    setRunLanguage(editor, 'en');
    expect(runs()).toEqual(['<bdi dir="ltr" lang="en">C++ 20</bdi>']);
    setRunDirection(editor, 'ltr');
    expect(runs()).toEqual(['<bdi dir="ltr">C++ 20</bdi>']);
  });

  it('removes the isolation again, also from a caret inside them', () => {
    editor = openEditor('en', { title: 'Title', body: [{ p: 'The word مركز means centre' }] });
    select('مركز');
    setRunDirection(editor, 'rtl');
    editor.commands.setTextSelection(editor.state.selection.from + 2);
    expect(toolbarState(editor).run).toEqual({ lang: null, dir: 'rtl' });
    removeRun(editor);
    expect(runs()).toEqual([]);
    expect(toolbarState(editor).run).toBeNull();
  });
});
