// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { caretAfter, openEditor, press, release, type } from '@/components/editor/testing/open-editor';
import { documentToJson } from '@/lib/richtext/document';
import { shownDirection } from './block-direction';

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
