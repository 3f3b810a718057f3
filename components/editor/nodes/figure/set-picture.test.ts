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
  ...{ offeredCaption: 'A caption of the camera', offeredCredit: 'Amal Said' },
};

let editor: Editor;
afterEach(() => editor.destroy());

const figure = () => editor.state.doc.child(3);
const said = () => figure().children.map(({ attrs, textContent }) => attrs.media ?? textContent);

function choose(figureDraft: Draft['body'][number], locale: 'ar' | 'en' = 'en', item = ITEM): void {
  editor = openEditor(locale, { body: [figureDraft] });
  const { state, view } = editor;
  setPicture(figure().firstChild?.attrs.id, item)(state, view.dispatch);
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

const NO_TEXTS = { captionAr: '', captionEn: '', creditAr: '', creditEn: '' };

it.each([
  ['an English caption in an English text', 'en', 'Ships at dawn', 'Ships at dawn'],
  ['no English caption in an Arabic text', 'ar', 'Ships at dawn', ''],
  ['an Arabic caption in an Arabic text', 'ar', 'سفن عند الفجر', 'سفن عند الفجر'],
] as const)(
  'A picture of which the library says nothing brings what its file says: %s',
  (_what, locale, offeredCaption, caption) => {
    choose({ figure: [OLD] }, locale, { ...ITEM, ...NO_TEXTS, offeredCaption });
    expect(said()).toEqual([NEW, caption, 'Amal Said']);
  },
);

it('A picture that the library describes in the other language alone brings no caption of its file', () => {
  choose({ figure: [OLD] }, 'en', { ...ITEM, ...NO_TEXTS, captionAr: 'الميناء' });
  expect(said()).toEqual([NEW, '', 'Amal Said']);
});
