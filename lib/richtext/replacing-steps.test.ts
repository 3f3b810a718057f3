import { Fragment, type Node } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { replacingSteps } from './replacing-steps';
import { applySteps } from './steps';
import { change, randomNumbers } from './testing/random-change';
import { documentOf, SAMPLE } from './testing/sample-document';

const sample = documentOf(SAMPLE.body, SAMPLE);
const made = (present: Node, next: Node) =>
  applySteps(
    present,
    replacingSteps(present, next).map((step) => step.toJSON()),
  );

describe('The steps from one document to another', () => {
  it('touch only the words that differ', () => {
    const next = documentOf([{ p: 'One word and another.' }, { p: 'Stays.' }]);
    const [step, ...others] = replacingSteps(
      documentOf([{ p: 'One line and another.' }, { p: 'Stays.' }]),
      next,
    );
    expect(others).toEqual([]);
    expect(JSON.stringify(step?.toJSON())).toContain('"text":"word"');
  });

  it('are none for the same document', () => expect(replacingSteps(sample, sample)).toEqual([]));

  it('make the other document of any one, in both directions', () => {
    const random = randomNumbers(3);
    for (let round = 0; round < 300; round += 1) {
      let state = EditorState.create({ doc: sample });
      for (let count = 1 + random() * 12; count > 0; count -= 1) {
        const transaction = state.tr;
        change(transaction, { kind: random(), where: random(), length: random() });
        state = state.apply(transaction);
      }
      const children = [...state.doc.children];
      if (random() < 0.5) children.splice(4, 0, ...children.splice(7, 2));
      const next = state.doc.copy(Fragment.fromArray(children));
      expect(made(sample, next).eq(next)).toBe(true);
      expect(made(next, sample).eq(sample)).toBe(true);
    }
  });
});
