import { history, undo } from '@tiptap/pm/history';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { describe, expect, it } from 'vitest';
import { blockIdPlugin } from './block-id';
import { withBlockIds } from './block-ids';
import type { DocumentJson } from './document-json';
import { newBlockId } from './new-block-id';
import { countedIds, documentOf } from './testing/sample-document';

const paragraph = (id?: string) => ({ type: 'paragraph', ...(id ? { attrs: { id } } : {}) });

/** Ids of the blocks after the standfirst. */
const idsIn = (state: EditorState) => state.doc.children.slice(3).map((block) => block.attrs.id);

function editing(clientID = 'mine', newId = countedIds('new')): EditorState {
  const doc = documentOf([{ p: 'first' }, { p: 'second' }]);
  return EditorState.create({ doc, plugins: [collab({ clientID }), history(), blockIdPlugin(newId)] });
}

const positionOf = (state: EditorState, text: string) => {
  let found = 0;
  state.doc.descendants((node, pos) => {
    if (node.isText && node.text === text) found = pos;
  });
  return found;
};

describe('A document made on the server', () => {
  it('gets an id on every block that lacks one, and the second of two equal ones a new one', () => {
    const json: DocumentJson = {
      type: 'doc',
      content: [
        paragraph('a'),
        paragraph(),
        { type: 'blockquote', content: [paragraph('a')] },
        paragraph('new1'),
      ],
    };
    const [first, second, quote, last] = withBlockIds(json, countedIds('new')).content;
    const ids = [first, second, quote, quote?.content?.[0], last].map((block) => block?.attrs?.id);
    expect(ids).toEqual(['a', 'new2', 'new3', 'new4', 'new1']);
  });

  it('keeps ids that are already there and does not change the original', () => {
    const json: DocumentJson = { type: 'doc', content: [paragraph('a'), { type: 'text', text: 'x' }] };
    expect(withBlockIds(json, countedIds())).toEqual(json);
    expect(json.content[0]).toEqual(paragraph('a'));
  });
});

describe('A random id', () => {
  it('is one that a block may have, and never the same', () => {
    const ids = Array.from({ length: 1_000 }, newBlockId);
    expect(ids.every((id) => /^[A-Za-z0-9_-]{10}$/.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(1_000);
  });
});

describe('An editor', () => {
  const split = (state: EditorState) =>
    state.applyTransaction(state.tr.split(positionOf(state, 'first') + 2));

  it('who splits a paragraph keeps its id in the first half', () => {
    const { state } = split(editing());
    expect(idsIn(state)).toEqual(['b4', 'new1', 'b5']);
  });

  it('who pastes a copy of a paragraph gets a new id on the copy', () => {
    const state = editing();
    const copy = state.doc.child(3);
    const after = state.apply(state.tr.insert(state.doc.content.size, copy));
    expect(idsIn(after)).toEqual(['b4', 'b5', 'new1']);
  });

  it('who moves a paragraph keeps its id', () => {
    const state = editing();
    const moved = state.doc.child(3);
    const at = positionOf(state, 'first') - 1;
    const tr = state.tr.delete(at, at + moved.nodeSize);
    expect(idsIn(state.apply(tr.insert(tr.doc.content.size, moved)))).toEqual(['b5', 'b4']);
  });

  it('undoes a split in one step', () => {
    let { state } = split(editing());
    undo(state, (transaction: Transaction) => {
      state = state.apply(transaction);
    });
    expect(idsIn(state)).toEqual(['b4', 'b5']);
    expect(state.doc.eq(editing().doc)).toBe(true);
  });

  it('goes on in bold on the new line', () => {
    const state = editing();
    const bold = state.schema.marks.bold?.create();
    const tr = state.tr.split(positionOf(state, 'first') + 2);
    expect(state.apply(tr.setStoredMarks(bold ? [bold] : [])).storedMarks).toEqual([bold]);
  });

  it('receives the ids of another editor and makes none for its blocks', () => {
    const theirs = split(editing('theirs', countedIds('theirs'))).state;
    const steps = sendableSteps(theirs)?.steps ?? [];
    const mine = editing();
    const after = mine.apply(
      receiveTransaction(
        mine,
        steps,
        steps.map(() => 'theirs'),
      ),
    );
    expect(idsIn(after)).toEqual(['b4', 'theirs1', 'b5']);
    expect(sendableSteps(after)).toBe(null);
  });

  it('who receives a split without its ids makes none for it', () => {
    const theirs = split(editing('theirs', countedIds('theirs'))).state;
    const [first] = sendableSteps(theirs)?.steps ?? [];
    const mine = editing();
    const after = mine.apply(receiveTransaction(mine, first ? [first] : [], ['theirs']));
    expect(idsIn(after)).toEqual(['b4', 'b4', 'b5']);
  });
});
