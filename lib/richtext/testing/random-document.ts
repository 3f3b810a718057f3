import type { Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { documentToJson, parseDocument } from '@/lib/richtext/document';
import { change, randomNumbers } from './random-change';
import { documentOf, SAMPLE } from './sample-document';

const CHANGES = 60;

/** The sample after changes of every kind, the same ones for the same seed. */
export function randomDocument(seed: number): Node {
  const random = randomNumbers(seed);
  let state = EditorState.create({
    doc: documentOf([...SAMPLE.body, { p: ['A claim', { note: 'n' }, '.'] }], { notes: { n: 'Source' } }),
  });
  for (let count = 0; count < CHANGES; count += 1) {
    const { tr } = state;
    change(tr, { kind: random(), where: random(), length: random() });
    state = state.apply(tr);
  }
  // As it is stored and read: in the editor a copy of a row is the very same nodes.
  return parseDocument(documentToJson(state.doc));
}
