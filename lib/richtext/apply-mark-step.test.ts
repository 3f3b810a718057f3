import type { Node } from '@tiptap/pm/model';
import { AddMarkStep, RemoveMarkStep } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyMarkStep } from './apply-mark-step';
import { schema } from './schema';
import { documentOf, SAMPLE } from './testing/sample-document';

const sample = documentOf(SAMPLE.body, SAMPLE);
const position = fc.integer({ min: 0, max: sample.content.size + 2 });
const range = fc.record({ from: position, to: position, name: fc.constantFrom('bold', 'link', 'bidi') });

const outcome = (work: () => Node | null): Node | null => {
  try {
    return work();
  } catch {
    return null;
  }
};

it('Marks are set exactly where ProseMirror itself sets them, wherever the step begins and ends', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(range, fc.boolean()), { maxLength: 8 }), (changes) => {
      let doc = sample;
      for (const [{ from, to, name }, adds] of changes) {
        const mark = schema.marks[name]?.create({ href: 'https://example.org', dir: 'ltr' });
        if (!mark) throw new Error(`There is no mark ${name}`);
        const step = adds ? new AddMarkStep(from, to, mark) : new RemoveMarkStep(from, to, mark);
        const expected = outcome(() => step.apply(doc).doc);
        expect(outcome(() => applyMarkStep(doc, step))?.toJSON()).toEqual(expected?.toJSON());
        doc = expected ?? doc;
      }
    }),
    { numRuns: 300, seed: 1 },
  );
});

it('A mark within one paragraph changes no other paragraph', () => {
  const bold = schema.marks.bold?.create();
  if (!bold) throw new Error('There is no bold');
  const start = sample.children.slice(0, 3).reduce((sum, child) => sum + child.nodeSize, 1);
  const marked = applyMarkStep(sample, new AddMarkStep(start, start + 4, bold));
  const changed = marked?.children.filter((child, index) => child !== sample.child(index));
  expect(changed).toHaveLength(1);
});
