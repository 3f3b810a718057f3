import { Fragment, type Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { article, type Block } from '@/lib/richtext/build';
import { parseDocument } from '@/lib/richtext/document';
import { change, randomNumbers } from '@/lib/richtext/testing/random-change';
import { countedIds, documentOf, SAMPLE } from '@/lib/richtext/testing/sample-document';
import { sideOf } from '@/lib/richtext/testing/side-of';
import { compareDocuments } from './compare-documents';
import type { ComparedBlock } from './types';

/** What a reader would be told, block by block: words that were removed in brackets, words that were added in braces. */
function told(block: ComparedBlock): string {
  const text = block.runs
    .map(({ before, after }) => {
      if (!after) return `[${before?.text}]`;
      return before ? after.text : `{${after.text}}`;
    })
    .join('');
  const inside = block.children.map(told).filter((line) => line !== '');
  if (block.change === 'same') return '';
  const attributes = block.attributes.map((name) => ` ${name}`).join('');
  return `${block.change}${attributes} ${(block.after ?? block.before)?.node.type.name}: ${text}${inside.join('; ')}`;
}

const toldOf = (before: Node, after: Node) =>
  compareDocuments(before, after, 'en').root.children.map(told).filter(Boolean);

const body = (...blocks: Block[]) => documentOf(blocks);
const withNewIds = (blocks: Block[]) =>
  parseDocument(article({ title: 'Title', body: blocks }, countedIds('other')));
const reordered = (doc: Node, order: number[]) =>
  doc.copy(Fragment.fromArray(order.map((index) => doc.child(index))));

describe('Two documents', () => {
  it('of the same words are the same, also when every block has another id', () => {
    expect(compareDocuments(body({ p: 'One.' }), body({ p: 'One.' }), 'en').isSame).toBe(true);
    expect(
      compareDocuments(body({ p: 'One.' }, { h2: 'Two' }), withNewIds([{ p: 'One.' }, { h2: 'Two' }]), 'en'),
    ).toMatchObject({ isSame: true });
  });

  it('show words that were replaced, added and removed, whole and in their position', () => {
    const before = body(
      { p: 'The summit in Brussels decided little.' },
      { p: 'قال الرئيس إن الوقت قد حان.' },
    );
    const after = body({ p: 'The summit in Madrid decided very little.' }, { p: 'قال الوزير إن الوقت حان.' });
    expect(toldOf(before, after)).toEqual([
      'changed paragraph: The summit in [Brussels]{Madrid} decided{ very} little.',
      'changed paragraph: قال [الرئيس]{الوزير} إن الوقت[ قد] حان.',
    ]);
  });

  it('show phrases and not the words by chance in common', () => {
    const before = body({ p: 'one, two, three, four and five' });
    expect(toldOf(before, body({ p: 'uno, dos, tres, four and five' }))).toEqual([
      'changed paragraph: [one, two, three]{uno, dos, tres}, four and five',
    ]);
    expect(toldOf(before, body({ p: 'something else entirely was written here and then' }))).toEqual([
      'changed paragraph: [one, two, three, four and five]{something else entirely was written here and then}',
    ]);
  });

  it('show the title, whatever has become of it', () => {
    const [before, after] = [documentOf([], { title: 'Old name' }), documentOf([], { title: 'Nouveau' })];
    expect(toldOf(before, after)).toEqual(['changed title: [Old name]{Nouveau}']);
  });

  it('show a block that was moved, once where it was and once where it is', () => {
    const before = body(
      { p: 'First paragraph here.' },
      { p: 'Second, longer paragraph here.' },
      { p: 'Third.' },
    );
    expect(toldOf(before, reordered(before, [0, 1, 2, 4, 5, 3]))).toEqual([
      'movedFrom paragraph: [First paragraph here.]',
      'movedTo paragraph: First paragraph here.',
    ]);
  });

  it('show a heading of another level, another type of line, and a direction that was chosen', () => {
    const before = body({ h2: 'Moves' }, { p: 'Text.' });
    expect(toldOf(before, body({ h3: 'Moves' }, { p: 'Text.' }))).toEqual(['changed level heading: Moves']);
    expect(toldOf(before, body({ p: 'Moves' }, { p: 'Text.' }))).toEqual(['changed level paragraph: Moves']);
    const state = EditorState.create({ doc: before });
    const turned = state.tr.setNodeAttribute(
      before.content.size - before.child(4).nodeSize,
      'dir',
      'rtl',
    ).doc;
    expect(toldOf(before, turned)).toEqual(['changed dir paragraph: Text.']);
  });

  it('show marks, and never say that the words have changed', () => {
    const [before, after] = [
      body({ p: 'A bold word.' }),
      body({ p: ['A ', { text: 'bold', bold: true }, ' word.'] }),
    ];
    const { root } = compareDocuments(before, after, 'en');
    const runs = root.children.at(-1)?.runs ?? [];
    expect(runs.map((run) => [run.before?.text, run.after?.text, run.after?.marks.length])).toEqual([
      ['A ', 'A ', 0],
      ['bold', 'bold', 1],
      [' word.', ' word.', 0],
    ]);
    expect(root.children.at(-1)?.change).toBe('changed');
  });

  it('show an item of a list, and a list of another kind', () => {
    const before = body({ ul: ['One item', 'Two items'] });
    expect(toldOf(before, withNewIds([{ ul: ['One item', 'Two and a half items'] }]))).toEqual([
      'changed bulletList: changed listItem: changed paragraph: Two {and a half }items',
    ]);
    expect(toldOf(before, withNewIds([{ ol: ['One item', 'Two items'] }]))).toEqual([
      'changed start orderedList: ',
    ]);
  });
});

describe('Nothing is lost', () => {
  it('by comparing thousands of random changes, with and without the ids of the blocks', () => {
    const random = randomNumbers(9);
    const start = documentOf(SAMPLE.body, SAMPLE);
    for (let round = 0; round < 400; round += 1) {
      let state = EditorState.create({ doc: start });
      for (let count = random() * 12; count > 0; count -= 1) {
        const transaction = state.tr;
        change(transaction, { kind: random(), where: random(), length: random() });
        state = state.apply(transaction);
      }
      const doc = random() < 0.3 ? shuffled(state.doc, random) : state.doc;
      const after = random() < 0.3 ? stripped(doc) : doc;
      const [left, right] = random() < 0.5 ? [start, after] : [after, start];
      const { root, isSame } = compareDocuments(left, right, random() < 0.5 ? 'ar' : 'en');
      expect(sideOf(root, 'before').eq(left)).toBe(true);
      expect(sideOf(root, 'after').eq(right)).toBe(true);
      expect(isSame).toBe(JSON.stringify(stripped(left)) === JSON.stringify(stripped(right)));
    }
  });
});

/** Blocks of the body in another order. */
function shuffled(doc: Node, random: () => number): Node {
  const children = [...doc.children];
  for (let count = 1 + random() * 4; count > 0; count -= 1) {
    const [from, to] = [random(), random()].map((number) => 3 + Math.floor(number * (children.length - 3)));
    children.splice(to ?? 3, 0, ...children.splice(from ?? 3, 1));
  }
  return doc.copy(Fragment.fromArray(children));
}

/** As a text that is brought in again: no block has an id. */
function stripped(node: Node): Node {
  if (node.isText) return node;
  const attrs = 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs;
  return node.type.create(attrs, Fragment.fromArray(node.children.map(stripped)), node.marks);
}
