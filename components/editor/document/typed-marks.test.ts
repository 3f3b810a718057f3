// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { runCommand } from '@/components/editor/document/actions';
import { referToFootnote } from '@/components/editor/nodes/footnote/insert-footnote';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import type { Inline } from '@/lib/richtext/draft-text';
import { outlineOf } from '@/lib/richtext/testing/outline';

let editor: Editor;
afterEach(() => editor.destroy());

const bold = (text: string) => ({ text, bold: true as const });
const linked = (text: string) => ({ text, href: 'https://example.org/' });
const NOTE = { note: 'a' };

function open(...runs: Exclude<Inline, string>): void {
  editor = openEditor('en', { body: [{ p: runs }], notes: { a: 'Source.' } });
}
const lines = () => outlineOf(editor.state.doc).filter((line) => line.startsWith('p:'));
const line = () => lines()[0];
const shownBold = () => editor.isActive('bold');

/** The position of the nth inline node that is no text. */
function positionOfAtom(nth = 0): number {
  const found: number[] = [];
  editor.state.doc.descendants((node, pos) => {
    if (node.isInline && !node.isText) found.push(pos);
  });
  return found[nth] ?? -1;
}
const behindAtom = (nth = 0) => editor.commands.setTextSelection(positionOfAtom(nth) + 1);
const beforeAtom = (nth = 0) => editor.commands.setTextSelection(positionOfAtom(nth));

describe('Text that is typed behind the number of a note goes on as before it', () => {
  it.each<[string, Exclude<Inline, string>, string]>([
    ['bold words', [bold('Bold'), NOTE], 'p: **Bold**{note 1}**!**'],
    ['bold words before plain ones', [bold('Bold'), NOTE, ' plain'], 'p: **Bold**{note 1}**!** plain'],
    ['plain words before bold ones', ['Plain', NOTE, bold(' bold')], 'p: Plain{note 1}!** bold**'],
    ['nothing, before bold words', [NOTE, bold('Bold')], 'p: {note 1}**!Bold**'],
    ['a link, of which it is no part', [linked('Link'), NOTE], 'p: [Link](https://example.org/){note 1}!'],
    [
      'a link that goes on behind it',
      [linked('Link'), NOTE, linked('ed')],
      'p: [Link](https://example.org/){note 1}[!ed](https://example.org/)',
    ],
    ['nothing, before a link', [NOTE, linked('Link')], 'p: {note 1}![Link](https://example.org/)'],
    ['nothing at all', [NOTE], 'p: {note 1}!'],
  ])('%s', (_what, runs, wanted) => {
    open(...runs);
    behindAtom();
    type(editor, '!');
    expect(line()).toBe(wanted);
  });

  it('behind several numbers, and the buttons show it', () => {
    open(bold('Bold'), NOTE, NOTE, ' plain');
    behindAtom(1);
    expect(shownBold()).toBe(true);
    type(editor, '!?');
    expect(line()).toBe('p: **Bold**{note 1}{note 1}**!?** plain');
  });

  it('right behind a number that was just put there', () => {
    open(bold('Bold'), ' plain', NOTE);
    caretAfter(editor, 'Bold');
    runCommand(editor, referToFootnote('a'));
    type(editor, '!');
    expect(line()).toBe('p: **Bold**{note 1}**!** plain{note 1}');
  });

  it('on the way back from the note', () => {
    open(bold('Bold'), NOTE);
    caretAfter(editor, 'Source.');
    press(editor, 'Escape');
    type(editor, '!');
    expect(line()).toBe('p: **Bold**{note 1}**!**');
  });

  it('in the next paragraph, too', () => {
    open(bold('Bold'), NOTE);
    behindAtom();
    press(editor, 'Enter');
    type(editor, 'Next');
    expect(lines()).toEqual(['p: **Bold**{note 1}', 'p: **Next**']);
  });

  it('unless the writer says otherwise', () => {
    open(bold('Bold'), NOTE);
    behindAtom();
    press(editor, 'b', { code: 'KeyB', ctrlKey: true });
    expect(shownBold()).toBe(false);
    type(editor, ' plain');
    expect(line()).toBe('p: **Bold**{note 1} plain');
  });
});

describe('Text that is typed', () => {
  it('before the number with which a line begins is like the words behind it', () => {
    open(NOTE, bold('Bold'));
    beforeAtom();
    type(editor, '!');
    expect(line()).toBe('p: **!**{note 1}**Bold**');
  });

  it('over a number and bold words is bold', () => {
    open('Plain', NOTE, bold('Bold'));
    const from = positionOfAtom();
    editor.commands.setTextSelection({ from, to: from + 1 + 'Bold'.length });
    type(editor, 'New');
    expect(line()).toBe('p: Plain**New**');
  });

  it('over a number alone goes on as before it', () => {
    open(bold('Bold'), NOTE, ' plain');
    editor.commands.setNodeSelection(positionOfAtom());
    type(editor, '!');
    expect(line()).toBe('p: **Bold!** plain');
  });

  it('into an empty line behind a line break goes on as the line before', () => {
    open(bold('Bold'));
    caretAfter(editor, 'Bold');
    press(editor, 'Enter', { shiftKey: true });
    caretAfter(editor, 'Title');
    behindAtom();
    type(editor, '!');
    expect(line()).toBe('p: **Bold**⏎**!**');
  });

  it.each([
    ['Plain', bold('Bold'), 'p: Plain⏎**!Bold**'],
    [bold('Bold'), 'Plain', 'p: **Bold**⏎!Plain'],
  ])('at the start of a line behind a line break is like the words of that line', (one, other, wanted) => {
    open(one, other);
    caretAfter(editor, 'Title');
    caretAfter(editor, typeof one === 'string' ? one : one.text);
    press(editor, 'Enter', { shiftKey: true });
    caretAfter(editor, 'Title');
    behindAtom();
    type(editor, '!');
    expect(line()).toBe(wanted);
  });
});
