import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '@/lib/richtext/build';
import { schema } from '@/lib/richtext/schema';
import { applySteps } from '@/lib/richtext/steps';
import { documentOf } from '@/lib/richtext/testing/sample-document';
import { dividedSteps, divideStep } from './divide-step';
import { jsonBytes } from './request-size';

const target = documentOf([{ p: 'first' }, { ul: ['one', 'two'] }, { p: 'last' }], { title: 'Title' });

/** Texts with letters of one to four bytes, and pairs that must not be divided. */
const words = fc.array(fc.constantFrom('كلمة ', 'word ', '😀', '"\\', '\u0301'), {
  minLength: 1,
  maxLength: 60,
});
const line = words.map((parts) => parts.join(''));
const block: fc.Arbitrary<Block> = fc.oneof(
  line.map((p): Block => ({ p })),
  line.map((h2): Block => ({ h2 })),
  fc.array(line, { minLength: 1, maxLength: 4 }).map((ul): Block => ({ ul })),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((lines): Block => ({ points: lines.map((text) => ({ lead: text, text: [text] })) })),
);
const sources = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((body) => documentOf(body, { title: 'Title' }));
const share = fc.double({ min: 0, max: 1, noNaN: true });
/** The position after kicker, title and standfirst. Most pastes are of the body, some of everything. */
const BODY = 11;
const first = fc.constantFrom(BODY, BODY, BODY, 0);

/** The step with which an editor replaces a part of one document by a part of another, as a paste does. */
function pasted(source: Node, firstPosition: number, shares: [number, number, number, number]): Step | null {
  const within = (doc: Node, share: number) =>
    firstPosition + Math.floor(share * (doc.content.size - firstPosition));
  const order = (one: number, other: number) => [Math.min(one, other), Math.max(one, other)] as const;
  const [start, end] = order(within(source, shares[0]), within(source, shares[1]));
  const [from, to] = order(within(target, shares[2]), within(target, shares[3]));
  const { tr } = EditorState.create({ doc: target });
  return tr.replaceRange(from, to, source.slice(start, end)).steps[0] ?? null;
}

describe('A large step in parts', () => {
  it('changes the document as the whole step does, whatever is pasted wherever', () => {
    let divided = 0;
    fc.assert(
      fc.property(
        sources,
        first,
        fc.tuple(share, share, share, share),
        fc.integer({ min: 200, max: 900 }),
        (source, firstPosition, shares, max) => {
          const step = pasted(source, firstPosition, shares);
          const whole = step?.apply(target).doc;
          if (!step || !whole) return;
          const parts = dividedSteps(step, max);
          if (parts.length > 1) divided += 1;
          const doc = parts.reduce<Node>((before, part) => part.apply(before).doc ?? before, target);
          expect(doc.toJSON()).toEqual(whole.toJSON());
          for (const part of parts.slice(0, -1)) expect(jsonBytes(part.toJSON())).toBeLessThan(max + 400);
        },
      ),
      { seed: 5, numRuns: 2_500 },
    );
    expect(divided).toBeGreaterThan(150);
  });

  it('is divided the same way again when a part of it is stored', () => {
    const text = schema.text('نص طويل '.repeat(400));
    const step = new ReplaceStep(1, 1, new Slice(Fragment.from(text), 0, 0));
    const parts = dividedSteps(step, 1_500);
    const rest = divideStep(step, 1_500)?.rest;
    expect(parts.length).toBeGreaterThan(3);
    expect(dividedSteps(rest as Step, 1_500).map((part) => part.toJSON())).toEqual(
      parts.slice(1).map((part) => part.toJSON()),
    );
  });

  it('is accepted by the server: one paragraph of 800,000 letters, and 8,000 paragraphs', () => {
    const empty = documentOf([{ p: 'x' }], { title: 'Title' });
    const end = empty.content.size;
    const paragraph = (text: string) => schema.node('paragraph', null, schema.text(text));
    const pastes = [
      new ReplaceStep(end - 2, end - 1, new Slice(Fragment.from(schema.text('سطر '.repeat(200_000))), 0, 0)),
      new ReplaceStep(end, end, new Slice(Fragment.from(paragraph('سطر '.repeat(200_000))), 0, 0)),
      new ReplaceStep(
        end - 1,
        end - 1,
        new Slice(Fragment.from(Array.from({ length: 8_000 }, () => paragraph('سطر '.repeat(25)))), 1, 1),
      ),
    ];
    for (const step of pastes) {
      const parts = dividedSteps(step);
      expect(parts.length).toBeGreaterThan(3);
      for (const part of parts) expect(jsonBytes(part.toJSON())).toBeLessThan(900_000);
      const doc = parts.reduce((before, part) => applySteps(before, [part.toJSON()]), empty);
      expect(doc.eq(step.apply(empty).doc as Node)).toBe(true);
    }
  });

  it('that is small stays whole', () => {
    expect(divideStep(new ReplaceStep(1, 2, Slice.empty))).toBeNull();
  });
});
