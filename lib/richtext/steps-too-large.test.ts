import { describe, expect, it } from 'vitest';
import { MAX_STEPS } from './require-valid-steps';
import { documentOf } from './testing/sample-document';
import { END, FIRST, insert, refusalOf, short } from './testing/step-refusal';
import { timeBudget } from './time-budget';

describe('Steps that ask for too much are refused:', () => {
  it('a document that grows too deep, one quote at a time', () => {
    const wrap = (level: number) => ({
      stepType: 'replaceAround',
      from: FIRST - 1 + level,
      to: FIRST + 6 + level,
      gapFrom: FIRST - 1 + level,
      gapTo: FIRST + 6 + level,
      insert: 1,
      slice: { content: [{ type: 'blockquote' }] },
      structure: true,
    });
    const steps = (count: number) => Array.from({ length: count }, (_, level) => wrap(level));
    expect(refusalOf(steps(47))).toBe(undefined);
    expect(refusalOf(steps(48))).toBe('document document.tooDeep');
    expect(refusalOf(steps(MAX_STEPS))).toBe('document document.tooDeep');
  });

  it('a slice of 100,000 levels', () => {
    let deep: unknown = { type: 'paragraph' };
    for (let level = 0; level < 100_000; level += 1) deep = { type: 'blockquote', content: [deep] };
    expect(refusalOf([insert(END, deep)])).toBe('steps.0.slice document.tooDeep');
  });

  it('too many at once', () => {
    const steps = Array.from({ length: MAX_STEPS + 1 }, () => insert(FIRST, { type: 'text', text: 'x' }));
    expect(refusalOf(steps)).toBe('steps document.tooManySteps');
  });

  it('too many within one', () => {
    const bold = { stepType: 'addMark', from: FIRST, to: FIRST + 1, mark: { type: 'bold' } };
    const steps = Array.from({ length: 10_001 }, () => bold);
    const half = { stepType: 'markSet', steps };
    expect(refusalOf([half, half])).toBe('steps document.tooManySteps');
  });

  it('the whole text set bold and plain many times in a request of few bytes', () => {
    const mark = { type: 'bold' };
    const twice = [
      { stepType: 'addMark', from: 0, to: END, mark },
      { stepType: 'removeMark', from: 0, to: END, mark },
    ];
    const long = documentOf(Array.from({ length: 40 }, () => ({ p: 'x'.repeat(1_000) })));
    const range = { from: 0, to: long.content.size };
    const steps = Array.from({ length: 10 }, () => twice.map((step) => ({ ...step, ...range }))).flat();
    expect(refusalOf([{ stepType: 'markSet', steps }], long)).toBe(undefined);
    expect(refusalOf([{ stepType: 'markSet', steps: [...steps, ...steps] }], long)).toBe(
      'steps document.tooMuchMarked',
    );
    expect(refusalOf([...steps, ...steps], long)).toBe('steps document.tooMuchMarked');
  });

  it('more than can be applied in the time of one request, which may end between any two of them', () => {
    const bold = { stepType: 'addMark', from: FIRST, to: FIRST + 1, mark: { type: 'bold' } };
    let milliseconds = 0;
    const clock = () => {
      milliseconds += 100;
      return milliseconds;
    };
    const within = (count: number) => ({
      stepType: 'markSet',
      steps: Array.from({ length: count }, () => bold),
    });
    const refusal = (steps: unknown[]) => refusalOf(steps, short, timeBudget(clock));
    expect(refusal([within(9)])).toBe(undefined);
    expect(refusal([within(10)])).toBe('steps document.takesTooLong');
    expect(refusal([within(5), within(5)])).toBe('steps document.takesTooLong');
  });

  it('a fault that comes after more marks than are inspected', () => {
    let deep: unknown = 'x';
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    const marks = Array.from({ length: 21 }, (_, at) => (at < 20 ? { type: 'bold' } : deep));
    expect(refusalOf([insert(FIRST, { type: 'text', text: 'x', marks })])).toBe(
      'steps.0.slice.content.0.marks document.badMarks',
    );
  });

  it('too much text at once', () => {
    expect(refusalOf([insert(FIRST, { type: 'text', text: 'x'.repeat(4 * 1024 * 1024) })])).toBe(
      'steps document.tooLarge',
    );
  });
});
