// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { afterEach, describe, expect, it } from 'vitest';
import { caretAfter, openEditor, press, release, type } from '@/components/editor/testing/open-editor';
import { blockDirections } from '@/lib/richtext/direction';
import { documentToJson } from '@/lib/richtext/document';
import { randomNumbers } from '@/lib/richtext/testing/random-change';
import { SAMPLE } from '@/lib/richtext/testing/sample-document';
import { directionAt, shownDirection } from './block-direction';

let editor: Editor;
afterEach(() => editor.destroy());

/** The direction that elements have, of their own or from what is around them. */
const shown = (selector: string) =>
  [...editor.view.dom.querySelectorAll<HTMLElement>(selector)].map(
    (element) => element.closest<HTMLElement>('[dir]')?.dir,
  );
const bodyParagraphs = 'p:not([data-node])';

describe('A writer in Arabic', () => {
  it('E3: finds a new empty paragraph, and one of digits alone, right to left', () => {
    editor = openEditor('en', { body: [{ p: 'نص عربي' }] });
    caretAfter(editor, 'نص عربي');
    press(editor, 'Enter');
    expect(shown(bodyParagraphs)).toEqual(['rtl', 'rtl']);
    type(editor, '2018');
    expect(shown(bodyParagraphs)).toEqual(['rtl', 'rtl']);
  });

  it('E1: sees an Arabic list in an English piece right to left as a whole, and marked as Arabic', () => {
    editor = openEditor('en', { body: [{ ul: ['بند', 'item'] }] });
    expect(shown('ul, li')).toEqual(['rtl', 'rtl', 'ltr']);
    expect(editor.view.dom.querySelector('li p')?.getAttribute('lang')).toBe('ar');
  });

  it('E4: keeps the same element under the caret when the direction flips', () => {
    editor = openEditor('ar', { body: [{ p: 'iPhone' }] });
    const before = editor.view.dom.querySelector(bodyParagraphs);
    expect(shown(bodyParagraphs)).toEqual(['ltr']);
    caretAfter(editor, 'iPhone');
    type(editor, ' متاح الآن');
    expect(shown(bodyParagraphs)).toEqual(['rtl']);
    expect(editor.view.dom.querySelector(bodyParagraphs)).toBe(before);
  });

  it('E8: stores no direction that was found, only one that was chosen', () => {
    editor = openEditor('ar', { body: [{ p: 'English words' }] });
    caretAfter(editor, 'English words');
    type(editor, ' and more');
    expect(JSON.stringify(documentToJson(editor.state.doc))).not.toContain('"dir"');
  });
});

describe('Ctrl with a Shift key', () => {
  const chord = (code: 'ShiftLeft' | 'ShiftRight', between?: string) => {
    press(editor, 'Control', { code: 'ControlLeft', ctrlKey: true });
    press(editor, 'Shift', { code, ctrlKey: true, shiftKey: true });
    if (between) press(editor, between, { ctrlKey: true, shiftKey: true });
    release(editor, 'Shift', { code, ctrlKey: true });
  };

  it('E6: sets the direction of the line when released: left means left to right, right means right to left', () => {
    editor = openEditor('ar', { body: [{ p: 'نص عربي' }] });
    caretAfter(editor, 'نص');
    chord('ShiftLeft');
    expect(shownDirection(editor.state)).toBe('ltr');
    chord('ShiftRight');
    expect(shownDirection(editor.state)).toBe('rtl');
    expect(editor.state.doc.child(3).attrs.dir).toBe('rtl');
  });

  it('E6: does nothing when another key was pressed in between', () => {
    editor = openEditor('ar', { body: [{ p: 'نص عربي' }] });
    caretAfter(editor, 'نص');
    chord('ShiftLeft', 'ArrowLeft');
    expect(editor.state.doc.child(3).attrs.dir).toBeNull();
  });

  it('E7: the choice survives typing', () => {
    editor = openEditor('ar', { body: [{ p: 'نص عربي' }] });
    caretAfter(editor, 'نص عربي');
    chord('ShiftLeft');
    type(editor, ' آخر');
    expect(shown(bodyParagraphs)).toEqual(['ltr']);
    expect(documentToJson(editor.state.doc).content[3]?.attrs).toMatchObject({ dir: 'ltr' });
  });
});

it('The browser’s own menu for writing direction sets the stored direction instead of a style', () => {
  editor = openEditor('ar', { body: [{ p: 'نص عربي' }] });
  caretAfter(editor, 'نص');
  const event = new InputEvent('beforeinput', {
    inputType: 'formatSetBlockTextDirection',
    data: 'ltr',
    cancelable: true,
  });
  editor.view.dom.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(true);
  expect(editor.state.doc.child(3).attrs.dir).toBe('ltr');
});

it('A direction chosen in a point holds for its whole line', () => {
  editor = openEditor('ar', { body: [{ points: [{ lead: 'Lead', text: ['text'] }] }] });
  caretAfter(editor, 'Lead');
  press(editor, 'R', { code: 'KeyR', ctrlKey: true, shiftKey: true, altKey: true });
  expect(shown('ol.points li p')).toEqual(['rtl', 'rtl']);
  expect(shown('ol.points, ol.points li')).toEqual(['rtl', 'rtl']);
});

it('The directions are the same after any typing as for the whole text', () => {
  editor = openEditor('ar', SAMPLE);
  const random = randomNumbers(7);
  const below = (limit: number) => Math.floor(random() * limit);
  const texts = ['a', 'ب', ' ', '1', 'word', 'كلمة', ''];
  for (let turn = 0; turn < 600; turn += 1) {
    const from = below(editor.state.doc.content.size);
    const $from = editor.state.doc.resolve(from);
    if (!$from.parent.isTextblock) continue;
    const to = Math.min($from.end(), from + below(4) * below(12));
    const text = texts[below(texts.length)] ?? '';
    const { tr } = editor.state;
    editor.view.dispatch(text ? tr.insertText(text, from, to) : tr.delete(from, to));
    const wanted = blockDirections(editor.state.doc, 'rtl');
    const shown = new Map([...wanted.keys()].map((pos) => [pos, directionAt(editor.state, pos)]));
    expect(shown).toEqual(wanted);
  }
  const attributes = () =>
    [...editor.view.dom.querySelectorAll('*')].map((element) => [
      element.getAttribute('dir'),
      element.getAttribute('lang'),
    ]);
  const moved = attributes();
  editor.view.updateState(EditorState.create({ doc: editor.state.doc, plugins: editor.state.plugins }));
  expect(attributes()).toEqual(moved);
});
