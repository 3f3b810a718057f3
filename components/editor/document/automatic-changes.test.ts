// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import { linesOf } from '@/components/editor/testing/writer';
import type { Block } from '@/lib/richtext/build';
import { goToEnd } from './trailing-paragraph';

let editor: Editor;
afterEach(() => editor.destroy());

const blocks = () => editor.state.doc.children.slice(3).map((node) => node.type.name);
const lines = () => linesOf(editor.state.doc).slice(3);
const undo = () => press(editor, 'z', { code: 'KeyZ', ctrlKey: true });

function open(text: string): void {
  editor = openEditor('en', { body: [{ p: '' }] });
  editor.commands.focus('end');
  type(editor, text);
}

/** What is typed, and the block that it makes. */
const STARTS: [typed: string, block: string][] = [
  ['2018- ', 'pointList'],
  ['١- ', 'pointList'],
  ['1. ', 'orderedList'],
  ['١. ', 'orderedList'],
  ['1) ', 'orderedList'],
  ['٢) ', 'orderedList'],
  ['- ', 'bulletList'],
  ['* ', 'bulletList'],
  ['• ', 'bulletList'],
  ['# ', 'heading'],
  ['## ', 'heading'],
  ['> ', 'blockquote'],
];

describe.each(STARTS)('Typing "%s"', (typed, block) => {
  it(`makes a ${block}; undo gives back what was typed, and a further space makes it no more`, () => {
    open(typed);
    expect(blocks()[0]).toBe(block);
    undo();
    expect([blocks(), lines()]).toEqual([['paragraph'], [typed]]);
    type(editor, ' ');
    expect([blocks(), lines()]).toEqual([['paragraph'], [`${typed} `]]);
  });

  it('is given back by Backspace right after it, and the rule does not fire again there', () => {
    open(typed);
    expect(press(editor, 'Backspace')).toBe(true);
    expect([blocks(), lines()]).toEqual([['paragraph'], [typed]]);
    const { from } = editor.state.selection;
    editor.commands.deleteRange({ from: from - 1, to: from });
    type(editor, ' ');
    expect(blocks()).toEqual(['paragraph']);
  });

  it('keeps what is typed next when the writer undoes that first', () => {
    open(typed);
    type(editor, 'word');
    undo();
    expect(blocks()[0]).toBe(block);
    undo();
    expect(blocks()).toEqual(['paragraph']);
  });
});

describe.each(['2018-07 ', '1.5 ', '(1) ', '1 - ', '1-a ', '-5 ', '2018 ', '1.) ', 'a- '])(
  'Typing "%s"',
  (typed) => {
    it('makes no list of it', () => {
      open(`${typed}x`);
      expect([blocks(), lines()]).toEqual([['paragraph'], [`${typed}x`]]);
    });
  },
);

it('A reverted marker that is typed anew makes a list again, and so does another line', () => {
  open('- ');
  undo();
  const end = editor.state.selection.from;
  editor.commands.deleteRange({ from: end - 2, to: end });
  type(editor, '- ');
  expect(blocks()[0]).toBe('bulletList');
});

it('A later Backspace deletes a letter, and none of the automatic changes', () => {
  open('- item');
  expect(press(editor, 'Backspace')).toBe(false);
  expect(blocks()[0]).toBe('bulletList');
});

describe('A number continues', () => {
  it('the list right above, and begins a list of its own otherwise', () => {
    editor = openEditor('en', { body: [{ ol: ['a', 'b'] }, { p: '' }] });
    editor.commands.focus('end');
    type(editor, '3. c');
    expect(lines()).toEqual(['1. a\n2. b\n3. c', '']);
  });

  it('nothing in a title, a heading or a lead', () => {
    editor = openEditor('en', { title: '', body: [{ h2: '' }] });
    editor.commands.setTextSelection(3);
    type(editor, '1. - > ');
    expect(blocks()).toEqual(['heading']);
    expect(linesOf(editor.state.doc)[1]).toBe('1. - > ');
  });
});

describe('The marker that an item has already', () => {
  it.each([
    ['1- one: first', '2- ', 'two', ['1- one: first\n2- two:', '']],
    ['٣- one: first', '٤- ', 'two', ['3- one: first\n4- two:', '']],
    ['1. one', '2. ', 'two', ['1. one\n2. two', '']],
    ['- one', '- ', 'two', ['- one\n- two', '']],
    ['1- one: first', '7- ', 'two', ['1- one: first\n2- 7- two:', '']],
    ['- one', '2018. ', 'two', ['- one\n- 2018. two', '']],
  ])('goes when it is typed once more: "%s", then "%s"', (first, marker, words, wanted) => {
    open(first);
    press(editor, 'Enter');
    type(editor, marker + words);
    expect(lines()).toEqual(wanted);
  });

  it('comes back by undo, and stays', () => {
    open('1- one: first');
    press(editor, 'Enter');
    type(editor, '2- ');
    undo();
    type(editor, 'two');
    expect(lines()[0]).toBe('1- one: first\n2- 2- two:');
  });
});

describe('The empty line at the end', () => {
  it.each(['# Heading', '- item', '> quoted', '1- one: first'])(
    'is not doubled by Enter after "%s"',
    (typed) => {
      open(typed);
      press(editor, 'Enter');
      if (!typed.startsWith('#')) press(editor, 'Enter');
      type(editor, 'text');
      expect(lines().at(-1)).toBe('text');
      press(editor, 'Enter');
      press(editor, 'Enter');
      expect(lines().slice(-3)).toEqual(['text', '', '']);
    },
  );

  const ENDS: [string, Block][] = [
    ['a heading', { h2: 'Last' }],
    ['a list', { ul: ['Last'] }],
    ['numbered points', { points: [{ lead: 'Last', text: ['Point'] }] }],
  ];
  it.each(ENDS)(
    'does not come to a text that ends in %s when a letter elsewhere, or in it, is typed and removed',
    (_what, last) => {
      editor = openEditor('en', { body: [{ p: 'First' }, last] });
      const before = editor.getJSON();
      for (const words of ['First', 'Last']) {
        caretAfter(editor, words);
        type(editor, 'x');
        const { head } = editor.state.selection;
        editor.commands.deleteRange({ from: head - 1, to: head });
        expect(editor.getJSON()).toEqual(before);
      }
    },
  );

  it.each(ENDS)('comes to a text that ends in %s when somebody goes below it, and is kept', (_what, last) => {
    editor = openEditor('en', { body: [{ p: 'First' }, last] });
    goToEnd(editor.state, editor.view.dispatch);
    type(editor, 'below');
    expect(lines().at(-1)).toBe('below');
  });
});

describe('A typed address', () => {
  const links = () =>
    [...editor.view.dom.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);

  it.each([
    ['See https://example.org/a ', 'https://example.org/a', 'https://example.org/a'],
    ['(www.example.org). ', 'www.example.org', 'https://www.example.org'],
    [
      'انظر https://ar.wikipedia.org/wiki/مركز_(توضيح)، ',
      'https://ar.wikipedia.org/wiki/مركز_(توضيح)',
      undefined,
    ],
    ['بريد المركز: office@example.org، ', 'office@example.org', 'mailto:office@example.org'],
    [
      '(news.office+ar@mail.example.org) ',
      'news.office+ar@mail.example.org',
      'mailto:news.office+ar@mail.example.org',
    ],
  ])('in "%s" becomes a link without the punctuation of the sentence', (typed, text, href = text) => {
    open(typed);
    expect(links()).toEqual([[text, href]]);
    expect(lines()).toEqual([typed]);
  });

  it('becomes a link at Enter, too', () => {
    open('https://example.org');
    press(editor, 'Enter');
    expect(links()).toEqual([['https://example.org', 'https://example.org']]);
  });

  it('is unlinked by Backspace right after it and stays unlinked', () => {
    open('https://example.org ');
    press(editor, 'Backspace');
    expect([links(), lines()]).toEqual([[], ['https://example.org ']]);
    type(editor, 'and ');
    expect(links()).toEqual([]);
  });

  it.each([
    'https://user:pass@example.org ',
    'javascript:alert(1) ',
    'http://x ',
    'e.g. this ',
    '@example.org ',
    'me@home ',
    'v@1.2.3 ',
    'a@b@example.org ',
  ])('that readers could not trust or that is none ("%s") stays text', (typed) => {
    open(typed);
    expect(links()).toEqual([]);
  });
});

it.each([
  ['2018-2020 plan', '1- 2018-2020 plan'],
  ['3.5 million: a record', '1- 3.5 million: a record'],
  ['Lead: text', '1- Lead: text'],
])('A point typed before "%s" keeps all of its words', (line, point) => {
  editor = openEditor('en', { body: [{ p: line }] });
  editor.commands.setTextSelection(editor.state.doc.content.size - line.length - 1);
  type(editor, '1- ');
  expect(lines()[0]).toBe(point);
});
