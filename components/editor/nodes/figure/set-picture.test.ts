// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, expect, it } from 'vitest';
import { openEditor, press } from '@/components/editor/testing/open-editor';
import type { Draft } from '@/lib/richtext/build';
import { setPicture } from './set-picture';

const [OLD, OTHER, NEW] = [1, 2, 3].map((last) => `0199f000-0000-7000-8000-00000000000${last}`) as [
  string,
  string,
  string,
];
const ITEM = {
  id: NEW,
  ...{ captionAr: 'الميناء', captionEn: 'The harbour\nat dawn', creditAr: 'المركز', creditEn: 'The centre' },
};

let editor: Editor;
afterEach(() => editor.destroy());

const figure = () => editor.state.doc.child(3);
const said = () => figure().children.map(({ attrs, textContent }) => attrs.media ?? textContent);

function choose(figureDraft: Draft['body'][number], locale: 'ar' | 'en' = 'en'): void {
  editor = openEditor(locale, { body: [figureDraft] });
  const { state, view } = editor;
  setPicture(figure().firstChild?.attrs.id, ITEM)(state, view.dispatch);
}

it('A picture brings what the library says of it, in the language of the edition', () => {
  choose({ figure: [OLD] });
  expect(said()).toEqual([NEW, 'The harbour at dawn', 'The centre']);
  press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
  expect(said()).toEqual([OLD, '', '']);
  editor.destroy();
  choose({ figure: [OLD] }, 'ar');
  expect(said()).toEqual([NEW, 'الميناء', 'المركز']);
});

it('A picture changes no word that a writer wrote below the one before it', () => {
  choose({ figure: [OLD], caption: 'My words' });
  expect(said()).toEqual([NEW, 'My words', 'The centre']);
});

it('A picture among others says nothing for all of them', () => {
  choose({ figure: [OLD, OTHER] });
  expect(said()).toEqual([NEW, OTHER, '', '']);
});
