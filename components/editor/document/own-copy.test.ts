// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it } from 'vitest';
import { cut, paste } from '@/components/editor/testing/bring-in';
import { openEditor, type } from '@/components/editor/testing/open-editor';
import { linesOf } from '@/components/editor/testing/writer';
import type { Draft } from '@/lib/richtext/build';
import type { TakenIn } from './taken-in';

const editors: Editor[] = [];
let taken: TakenIn[] = [];
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
  taken = [];
});

function open(draft: Partial<Draft> = {}): Editor {
  const editor = openEditor('en', draft, { onTakenIn: (one) => taken.push(one) });
  editor.commands.focus('end');
  editors.push(editor);
  return editor;
}

const body = (editor: Editor) => linesOf(editor.state.doc).slice(3);

/** What the clipboard gets when everything of the body is copied. */
function copied(editor: Editor, from: number, to: number): string {
  return editor.view.serializeForClipboard(editor.state.doc.slice(from, to)).dom.innerHTML;
}

describe('Text of another editor that is built on ProseMirror', () => {
  it('is read like every foreign text: comments and hidden words leave and are told of', () => {
    const editor = open();
    paste(editor, {
      html: '<p data-pm-slice="1 1 []">Seen<span style="display:none">unseen</span> words</p><p>and more</p>',
    });
    expect(body(editor)).toEqual(['Seen words', 'and more']);
    expect(taken.at(-1)?.leftOut.hidden).toBe(1);
  });

  it('has its typed points recognised', () => {
    const editor = open();
    paste(editor, { html: '<p data-pm-slice="0 0 []">1- one: first</p><p>2- two: second</p>' });
    expect(body(editor)[0]).toBe('1- one: first\n2- two: second');
  });

  it('brings no nodes around it that its sign names', () => {
    const editor = open();
    const context = '[&quot;blockquote&quot;,null,&quot;paragraph&quot;,null]';
    paste(editor, { html: `<p data-pm-slice="2 2 ${context}">Plain words</p><p>of a page</p>` });
    expect(editor.state.doc.child(3).type.name).toBe('paragraph');
    expect(body(editor)).toEqual(['Plain words', 'of a page']);
  });

  it('is foreign also inside a page that holds a copy of ours further down', () => {
    const editor = open();
    paste(editor, { html: '<p>1- one</p><p data-markaz-copy data-pm-slice="0 0 []">2- two</p>' });
    expect(editor.state.doc.child(3).type.name).toBe('pointList');
  });
});

describe('Text that is copied in this editor', () => {
  it('comes back as it was, with open ends: part of a paragraph goes into the line', () => {
    const source = open({ body: [{ p: '1- not a point' }] });
    const end = source.state.doc.content.size - 1;
    const html = copied(source, end - 14, end);
    const target = open({ body: [{ p: 'Before ' }] });
    paste(target, { html });
    expect(body(target)).toEqual(['Before 1- not a point']);
  });

  it('comes back as it was when it is several paragraphs that look like points', () => {
    const source = open({ body: [{ p: '1- one' }, { p: '2- two' }] });
    const { doc } = source.state;
    const from = [0, 1, 2].reduce((size, block) => size + doc.child(block).nodeSize, 0);
    const target = open();
    paste(target, { html: copied(source, from, doc.content.size) });
    expect(body(target)).toEqual(['1- one', '2- two']);
    expect(target.state.doc.child(3).type.name).toBe('paragraph');
  });

  it('brings the pictures of its figures, with what is said of them', () => {
    const [map, chart] = ['0199f000-0000-7000-8000-000000000001', '0199f000-0000-7000-8000-000000000002'];
    const figure = {
      figure: [map, chart],
      width: 'wide' as const,
      caption: 'Two maps',
      credit: 'The centre',
    };
    const source = open({ body: [figure, { p: 'after' }] });
    const { doc } = source.state;
    const from = [0, 1, 2].reduce((size, block) => size + doc.child(block).nodeSize, 0);
    const target = open({ body: [{ p: 'Text' }] });
    paste(target, { html: copied(source, from, from + doc.child(3).nodeSize) });
    const pasted = [...Array(target.state.doc.childCount).keys()]
      .map((index) => target.state.doc.child(index))
      .find(({ type }) => type.name === 'figure');
    expect(pasted?.attrs.width).toBe('wide');
    expect(pasted?.children.map(({ attrs, textContent }) => attrs.media ?? textContent)).toEqual([
      ...[map, chart],
      'Two maps',
      'The centre',
    ]);
    expect(taken.at(-1)?.leftOut.pictures).toBe(0);
  });

  it('brings no picture that another editor says is one of a figure', () => {
    const editor = open({ body: [{ p: 'Text' }] });
    const picture = '<img data-node="figurePicture" data-media="0199f000-0000-7000-8000-000000000001">';
    paste(editor, {
      html: `<figure data-node="figure" data-pm-slice="0 0 []">${picture}</figure><p>words</p>`,
    });
    expect(editor.state.doc.children.map(({ type }) => type.name)).not.toContain('figure');
    expect(taken.at(-1)?.leftOut.pictures).toBe(1);
  });
});

const notes = { note: 'What the note says' };
const MIXED: Draft['body'] = [
  { p: ['first', { note: 'note' }, ' words'] },
  { ul: ['item one', 'item two', 'item three'] },
  { p: 'between' },
  { points: [1, 2].map((n) => ({ lead: `lead ${n}`, text: [`text ${n}`, `more ${n}`] })) },
  { h2: 'heading' },
  { ol: ['number one', 'number two', 'number three'] },
  { quote: ['quoted one', 'quoted two'] },
  { p: 'last' },
];

/** Selects from these words of the text to the end of those. */
function select(editor: Editor, from: string, to: string): void {
  const at = (words: string) => {
    let found = -1;
    editor.state.doc.descendants((node, pos) => {
      const index = node.text?.indexOf(words) ?? -1;
      if (index >= 0) found = pos + index;
    });
    return found;
  };
  editor.commands.setTextSelection({ from: at(from), to: at(to) + to.length });
}

describe('What is cut and pasted straight back', () => {
  it.each([
    ['words', 'item', 'from a paragraph into the first item'],
    ['one', 'item two', 'from one item into the next'],
    ['three', 'between', 'from the last item to the end of the paragraph after it'],
    ['two', 'lead 1', 'from an item to the end of a lead'],
    ['1', 'text', 'from the end of a lead into its text'],
    ['more 1', 'lead', 'from one point into the lead of the next'],
    ['heading', 'number two', 'from a heading into a list with numbers'],
    ['two', 'quoted one', 'from a list to the end of a line of a quote'],
    ['quoted two', 'last', 'from a quote to the end of the text'],
    ['first', 'last', 'the whole body'],
    ['Title', 'item', 'from the title into a list'],
  ])('gives the document that was there: "%s" to "%s", %s', (from, to) => {
    const editor = open({ body: MIXED, notes });
    const { doc } = editor.state;
    select(editor, from, to);
    const clipboard = cut(editor);
    paste(editor, clipboard);
    expect(editor.getJSON()).toEqual(doc.toJSON());
    editor.commands.undo();
    editor.commands.undo();
    expect(editor.getJSON()).toEqual(doc.toJSON());
  });

  it('comes back too after something was written before it and after it', () => {
    const editor = open({ body: MIXED, notes });
    select(editor, 'one', 'item two');
    const clipboard = cut(editor);
    const caret = editor.state.selection.head;
    editor.view.dispatch(
      editor.state.tr.insertText('The ', 1).insertText('!', editor.state.doc.content.size - 25),
    );
    editor.commands.setTextSelection(caret + 4);
    paste(editor, clipboard);
    expect(body(editor)[1]).toBe('- item one\n- item two\n- item three');
  });

  it('is a paste like every other where the writer has gone on, and elsewhere', () => {
    const editor = open({ body: MIXED, notes });
    select(editor, 'between', 'between');
    const clipboard = cut(editor);
    type(editor, 'here ');
    paste(editor, clipboard);
    editor.commands.setTextSelection(editor.state.doc.content.size - 1);
    paste(editor, clipboard);
    expect(body(editor)[2]).toBe('here between');
  });
});
