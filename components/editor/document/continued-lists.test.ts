// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { insertBlock } from '@/components/editor/blocks/insert-block';
import { ACTIONS, runCommand } from '@/components/editor/document/actions';
import { FakeServer } from '@/components/editor/testing/fake-server';
import { caretAfter, openEditor, press, type } from '@/components/editor/testing/open-editor';
import { Tab } from '@/components/editor/testing/tab';
import { article, type Block } from '@/lib/richtext/build';
import { plainText } from '@/lib/richtext/plain-text';
import { renderBody } from '@/lib/richtext/render-html';
import { countedIds } from '@/lib/richtext/testing/sample-document';
import { continuedLists } from './continued-lists';

let editor: Editor;
afterEach(() => editor.destroy());

const open = (...body: Block[]) => {
  editor = openEditor('en', { title: '', body });
};
/** The text as readers get it, with its numbers. */
const lines = () =>
  plainText(editor.state.doc)
    .split('\n')
    .filter((line) => line !== '');
const undo = () => press(editor, 'z', { code: 'KeyZ', ctrlKey: true });
const enter = () => press(editor, 'Enter');
const LIST: Block = { ol: ['one', 'two', 'three', 'four'] };

/** Leaves the list after "two" and writes a paragraph there, as Enter twice does. */
function divide(): void {
  caretAfter(editor, 'two');
  enter();
  enter();
  type(editor, 'between');
}

describe('The numbers of a list go on', () => {
  it('behind a paragraph that divides it, in all that readers get, and follow what is added above or taken away', () => {
    open(LIST);
    divide();
    expect(lines()).toEqual(['1. one', '2. two', 'between', '3. three', '4. four']);
    caretAfter(editor, 'one');
    enter();
    type(editor, 'new');
    expect(lines()).toEqual(['1. one', '2. new', '3. two', 'between', '4. three', '5. four']);
    expect(renderBody(editor.state.doc, 'en')).toContain('<ol start="4"');
    press(editor, 'Enter');
    ACTIONS.deleteBlock(editor);
    expect(lines()).toEqual(['1. one', '2. new', '3. two', 'between', '4. three', '5. four']);
    undo();
    undo();
    expect(lines()).toEqual(['1. one', '2. two', 'between', '3. three', '4. four']);
  });

  it('over several parts', () => {
    open(LIST);
    divide();
    caretAfter(editor, 'three');
    enter();
    enter();
    type(editor, 'again');
    caretAfter(editor, 'one');
    enter();
    type(editor, 'new');
    expect(lines()).toEqual(['1. one', '2. new', '3. two', 'between', '4. three', 'again', '5. four']);
    const { $head } = editor.state.selection;
    editor.view.dispatch(editor.state.tr.delete($head.before(-1), $head.after(-1)));
    expect(lines()).toEqual(['1. one', '2. two', 'between', '3. three', 'again', '4. four']);
  });

  it('and begin where the first part began when that is deleted', () => {
    open({ p: 'Before' }, LIST);
    divide();
    const list = editor.state.doc.child(4);
    const pos = editor.state.doc.children.slice(0, 4).reduce((size, { nodeSize }) => size + nodeSize, 0);
    editor.view.dispatch(editor.state.tr.delete(pos, pos + list.nodeSize));
    expect(lines()).toEqual(['Before', 'between', '1. three', '2. four']);
    undo();
    expect(lines()).toEqual(['Before', '1. one', '2. two', 'between', '3. three', '4. four']);
  });

  it('not from a list that begins anew between them', () => {
    open(LIST);
    divide();
    enter();
    type(editor, '1. other');
    expect(lines()).toEqual(['1. one', '2. two', 'between', '1. other', '3. three', '4. four']);
    enter();
    type(editor, 'more');
    expect(lines().slice(3)).toEqual(['1. other', '2. more', '3. three', '4. four']);
    caretAfter(editor, 'one');
    enter();
    type(editor, 'new');
    expect(lines()).toEqual([
      '1. one',
      '2. new',
      '3. two',
      'between',
      '1. other',
      '2. more',
      '3. three',
      '4. four',
    ]);
  });

  it('in points, too', () => {
    const point = (lead: string) => ({ lead, text: ['text'] });
    open({ points: [point('one'), point('two')] }, { p: 'between' }, { points: [point('three')], start: 3 });
    caretAfter(editor, 'two');
    ACTIONS.duplicate(editor);
    expect(lines().at(-1)).toBe('4- three: text');
  });

  it('but a list of its own keeps its numbers', () => {
    open({ ol: ['one'] }, { p: 'between' }, { ol: ['a', 'b'] });
    caretAfter(editor, 'one');
    enter();
    type(editor, 'two');
    expect(lines()).toEqual(['1. one', '2. two', 'between', '1. a', '2. b']);
  });
});

describe('A block that is put into a list', () => {
  const divider = () => runCommand(editor, insertBlock(editor.schema.node('divider')));
  const table = () =>
    runCommand(
      editor,
      insertBlock(
        editor.schema.nodeFromJSON({
          type: 'table',
          content: [
            { type: 'tableCaption' },
            {
              type: 'tableGrid',
              content: [
                { type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] },
              ],
            },
            { type: 'tableSource' },
          ],
        }),
      ),
    );
  const kinds = () =>
    editor.state.doc.children
      .slice(3)
      .map(
        ({ type: { name }, childCount, attrs: { start } }) =>
          `${name} ${childCount}${start > 1 ? ` from ${start}` : ''}`,
      );

  it.each([
    ['divider', divider, 'divider 0'],
    ['table', table, 'table 3'],
  ])('stands behind the item with the caret, and the numbers go on (%s)', (_kind, put, block) => {
    open(LIST, { p: 'after' });
    caretAfter(editor, 'two');
    put();
    expect(kinds()).toEqual(['orderedList 2', block, 'orderedList 2 from 3', 'paragraph 1']);
    undo();
    expect(kinds()).toEqual(['orderedList 4', 'paragraph 1']);
  });

  it('instead of an empty item', () => {
    open(LIST, { p: 'after' });
    caretAfter(editor, 'two');
    enter();
    divider();
    expect(kinds()).toEqual(['orderedList 2', 'divider 0', 'orderedList 2 from 3', 'paragraph 1']);
  });

  it('behind the list, where the caret is in its last item, and between points and bullets as well', () => {
    open(
      LIST,
      { ul: ['a', 'b'] },
      {
        points: [
          { lead: 'p', text: ['x'] },
          { lead: 'q', text: ['y'] },
        ],
      },
    );
    for (const words of ['four', 'a', 'x']) {
      caretAfter(editor, words);
      divider();
    }
    expect(kinds().slice(0, 8)).toEqual([
      'orderedList 4',
      'divider 0',
      'bulletList 1',
      'divider 0',
      'bulletList 1',
      'pointList 1',
      'divider 0',
      'pointList 1 from 2',
    ]);
  });
});

it('Two writers who add items at once get the numbers of both, and who only reads changes nothing', async () => {
  const body: Block[] = [{ ol: ['one'] }, { p: 'between' }, { ol: ['two', 'three'] }];
  const draft = article({ title: 'T', body }, countedIds());
  for (const list of draft.content.slice(-1)) list.attrs = { ...list.attrs, start: 2 };
  const server = new FakeServer(draft);
  const [omar, maryam, reader] = ['omar', 'maryam', 'reader'].map(
    (name) => new Tab(server, name, [continuedLists()]),
  ) as [Tab, Tab, Tab];
  const add = ({ view: { state, dispatch } }: Tab, id: string) => {
    const end = state.doc.children.slice(0, 4).reduce((size, { nodeSize }) => size + nodeSize, 0) - 1;
    const item = {
      type: 'listItem',
      attrs: { id: `item-${id}` },
      content: [{ type: 'paragraph', attrs: { id: `line-${id}` }, content: [{ type: 'text', text: id }] }],
    };
    dispatch(state.tr.insert(end, state.schema.nodeFromJSON(item)));
  };
  for (const tab of [omar, maryam]) add(tab, tab.clientId);
  const read = vi.spyOn(reader.view, 'dispatch');
  for (const tab of [omar, maryam, omar, maryam, reader, omar]) {
    await tab.engine.flush();
    await tab.engine.refresh();
  }
  const numbers = (tab: Tab) =>
    plainText(tab.view.state.doc)
      .match(/\d(?=\. )/g)
      ?.join('');
  expect([omar, maryam, reader].map(numbers)).toEqual(['12345', '12345', '12345']);
  expect(read).toHaveBeenCalled();
  expect(reader.engine.hasUnsaved()).toBe(false);
});
