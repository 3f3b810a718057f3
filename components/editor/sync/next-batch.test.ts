import { Fragment, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import { expect, it } from 'vitest';
import { schema } from '@/lib/richtext/schema';
import { MAX_BATCH_STEPS, nextBatch } from './next-batch';
import { type NumberedChange, numbered } from './numbered-change';

/** What nginx accepts by default (client_max_body_size). */
const NGINX_LIMIT_BYTES = 1_048_576;

function inserted(text: string, at: number): ReplaceStep {
  return new ReplaceStep(at, at, new Slice(Fragment.from(schema.text(text)), 0, 0));
}

/** Changes that cannot be merged, because each is before the one before it. */
function changes(texts: string[]): NumberedChange[] {
  let last = 0;
  return texts.map((text, index) => {
    const change = numbered(inserted(text, 10 * (texts.length - index)), last);
    last = change.last;
    return change;
  });
}

function bytesOf(batch: ReturnType<typeof nextBatch>): number {
  const steps = batch.map(({ step }) => step);
  const sequences = batch.map(({ last }) => last);
  const body = { version: 2 ** 31, clientId: 'c'.repeat(64), steps, sequences };
  return new TextEncoder().encode(JSON.stringify(body)).byteLength;
}

/** Every request that these changes take. */
function allBatches(all: NumberedChange[]): ReturnType<typeof nextBatch>[] {
  const batches = [];
  let rest = all;
  while (rest.length > 0) {
    const batch = nextBatch(rest);
    batches.push(batch);
    const sent = batch.at(-1)?.last ?? 0;
    rest = rest.filter(({ last }) => last > sent);
  }
  return batches;
}

it('A long paste in many steps goes in requests that a server in front accepts, whatever its letters', () => {
  const batches = allBatches(changes(Array.from({ length: 60 }, () => 'ن'.repeat(40_000))));
  for (const batch of batches) expect(bytesOf(batch)).toBeLessThan(NGINX_LIMIT_BYTES);
  expect(batches.flat()).toHaveLength(60);
  expect(batches.length).toBeLessThan(8);
});

it('A single step of 800,000 letters goes in parts, each of which a server in front accepts', () => {
  const [change] = changes(['سطر '.repeat(200_000)]);
  const parts = nextBatch(change ? [change] : [], { maxSteps: 1 });
  expect(bytesOf(parts)).toBeLessThan(NGINX_LIMIT_BYTES);
  expect(change).toMatchObject({ first: 1, last: 4 });
  expect(parts).toMatchObject([{ first: 1, last: 1 }]);
});

it('Steps that cannot be merged go together up to the limit of steps', () => {
  expect(nextBatch(changes(Array.from({ length: 5_000 }, () => 'x')))).toHaveLength(MAX_BATCH_STEPS);
});

it('Letters typed one after the other become one step, and words typed elsewhere another', () => {
  const typed = [...'سلام'].map((letter, index) => inserted(letter, 5 + index));
  const all = [...typed, inserted('x', 50)].map((step, index) => numbered(step, index));
  expect(nextBatch(all)).toMatchObject([
    { first: 1, last: 4 },
    { first: 5, last: 5 },
  ]);
  expect(nextBatch(all, { merging: false })).toHaveLength(5);
});
