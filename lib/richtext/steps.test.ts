import { EditorState, type Transaction } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { documentToJson, parseDocument } from './document';
import { footnoteIndex, footnoteOrder } from './nodes/footnote/footnote-index';
import { applySteps } from './steps';
import { change, randomNumbers } from './testing/random-change';
import { documentOf, SAMPLE } from './testing/sample-document';
import { StepServer, Writer } from './testing/writer';

const sample = documentOf(SAMPLE.body, SAMPLE);
const withNotes = documentOf([...SAMPLE.body, { p: ['A claim', { note: 'n' }, '.'] }], {
  notes: { n: 'Source' },
});

function stepsOf(write: (transaction: Transaction) => void, doc = sample): unknown[] {
  const { tr } = EditorState.create({ doc });
  write(tr);
  return JSON.parse(JSON.stringify(tr.steps));
}

describe('Steps', () => {
  it('change the document as they changed it in the browser', () => {
    const { tr } = EditorState.create({ doc: sample });
    const paragraph = sample.child(0).nodeSize + sample.child(1).nodeSize + sample.child(2).nodeSize + 1;
    const written = tr
      .insertText('مركز ', 2)
      .split(paragraph + 20)
      .delete(paragraph + 40, paragraph + 90);
    const steps = JSON.parse(JSON.stringify(written.steps));
    expect(applySteps(sample, steps).eq(written.doc)).toBe(true);
  });

  it('leave the document they were applied to as it was', () => {
    const before = documentToJson(sample);
    applySteps(
      sample,
      stepsOf((tr) => tr.insertText('x', 2)),
    );
    expect(documentToJson(sample)).toEqual(before);
  });

  it('of an empty list change nothing', () => {
    expect(applySteps(sample, [])).toBe(sample);
  });

  it.each([1, 2, 3, 4])(
    'of two editors writing at once, a thousand of them, end in the same document everywhere (%i)',
    (seed) => {
      const random = randomNumbers(seed);
      const server = new StepServer(sample);
      const writers = [new Writer(server, 'maryam'), new Writer(server, 'omar')] as const;
      for (let turn = 0; turn < 1_000; turn += 1) {
        const writer = random() < 0.5 ? writers[0] : writers[1];
        writer.write((tr) => change(tr, { kind: random(), where: random(), length: random() }));
        if (random() < 0.3) writer.send();
      }
      for (const writer of [...writers, ...writers]) writer.send();
      expect(writers.map(({ state }) => state.doc.toJSON())).toEqual([
        server.doc.toJSON(),
        server.doc.toJSON(),
      ]);
      expect(parseDocument(documentToJson(server.doc)).eq(server.doc)).toBe(true);
      expect(server.rows.length).toBeGreaterThan(500);
    },
  );

  it.each([1, 2, 3, 4])(
    'of a text with footnotes do so too, and their inverse gives back what was (%i)',
    (seed) => {
      const random = randomNumbers(seed);
      const server = new StepServer(withNotes);
      const writers = [new Writer(server, 'maryam'), new Writer(server, 'omar')] as const;
      for (let turn = 0; turn < 500; turn += 1) {
        const writer = random() < 0.5 ? writers[0] : writers[1];
        const before = writer.state.doc;
        const { tr } = writer.state;
        change(tr, { kind: random(), where: random(), length: random() });
        const undone = [...tr.steps.keys()]
          .reverse()
          .reduce(
            (doc, index) => tr.steps[index]?.invert(tr.docs[index] ?? doc).apply(doc).doc ?? doc,
            tr.doc,
          );
        expect(undone.eq(before)).toBe(true);
        writer.state = writer.state.apply(tr);
        if (random() < 0.3) writer.send();
      }
      for (const writer of [...writers, ...writers]) writer.send();
      expect(writers.every(({ state }) => state.doc.eq(server.doc))).toBe(true);
      expect(parseDocument(documentToJson(server.doc)).eq(server.doc)).toBe(true);
      const order = footnoteOrder(server.doc);
      const numbers = order.map((id) => footnoteIndex(server.doc).numbers.get(id));
      expect(order.length).toBeGreaterThan(3);
      expect(numbers).toEqual(order.map((_id, at) => at + 1));
    },
  );
});
