import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { MAX_STEPS } from './require-sound-steps';
import { applySteps } from './steps';
import { documentOf } from './testing/sample-document';
import { timeBudget } from './time-budget';

const short = documentOf([{ p: 'first' }, { p: 'second' }]);
const END = short.content.size;
/** Before the first letter of the first paragraph. */
const FIRST = 12;

function refusalOf(steps: readonly unknown[], doc = short, requireTime?: () => void): string | undefined {
  try {
    applySteps(doc, steps, requireTime);
    return undefined;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return `${error.issues[0]?.path} ${error.issues[0]?.key}`;
  }
}

const insert = (pos: number, ...content: unknown[]) => ({
  stepType: 'replace',
  from: pos,
  to: pos,
  slice: { content },
});

describe('Steps are refused, whatever they are:', () => {
  it.each<[string, unknown, string]>([
    ['null', null, 'steps.0 document.badStep'],
    ['text', 'replace', 'steps.0 document.badStep'],
    ['a list', [], 'steps.0 document.badStep'],
    ['nothing', {}, 'steps.0 document.badStep'],
    ['an unknown kind', { stepType: 'drop', from: 0, to: 1 }, 'steps.0 document.badStep'],
    ['a kind named constructor', { stepType: 'constructor' }, 'steps.0 document.badStep'],
    ['a kind named __proto__', { stepType: '__proto__' }, 'steps.0 document.badStep'],
    ['an unknown field', { stepType: 'replace', from: 1, to: 1, extra: 1 }, 'steps.0 document.badStep'],
    ['a position in text', { stepType: 'replace', from: '1', to: 1 }, 'steps.0.from document.badStep'],
    ['half a position', { stepType: 'replace', from: 1.5, to: 2 }, 'steps.0.from document.badStep'],
    ['a negative position', { stepType: 'replace', from: -1, to: 2 }, 'steps.0.from document.badStep'],
    [
      'an infinite position',
      { stepType: 'replace', from: 1, to: Number.POSITIVE_INFINITY },
      'steps.0.to document.badStep',
    ],
    [
      'a position beyond the end',
      { stepType: 'replace', from: 1, to: 1_000_000 },
      'steps.0 document.stepDoesNotApply',
    ],
    [
      'an end before the start',
      { stepType: 'replace', from: FIRST, to: 2 },
      'steps.0 document.stepDoesNotApply',
    ],
    [
      'a slice in text',
      { stepType: 'replace', from: 1, to: 1, slice: 'x' },
      'steps.0.slice document.badStep',
    ],
    [
      'a slice with other keys',
      { stepType: 'replace', from: 1, to: 1, slice: { html: '' } },
      'steps.0.slice document.badStep',
    ],
    [
      'a slice open beyond reason',
      { ...insert(FIRST), slice: { content: [], openStart: 1e9 } },
      'steps.0 document.stepDoesNotApply',
    ],
    [
      'a slice open by less than nothing',
      { ...insert(FIRST), slice: { content: [], openStart: -1 } },
      'steps.0.slice document.badStep',
    ],
    ['an unknown node', insert(END, { type: 'iframe' }), 'steps.0.slice.content.0 document.unknownNode'],
    [
      'a bad attribute',
      insert(END, { type: 'heading', attrs: { level: 1 } }),
      'steps.0.slice.content.0.attrs.level document.badAttribute',
    ],
    [
      'a hostile link',
      insert(FIRST, {
        type: 'text',
        text: 'x',
        marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
      }),
      'steps.0.slice.content.0.marks.0.attrs.href document.badAttribute',
    ],
    ['a node where it may not stand', insert(END, { type: 'point' }), 'steps.0 document.stepDoesNotApply'],
    ['a second title', insert(0, { type: 'title' }), 'steps.0 document.stepDoesNotApply'],
    [
      'the removal of the title',
      { stepType: 'replace', from: 2, to: 9 },
      'steps.0 document.stepDoesNotApply',
    ],
    [
      'the removal of everything',
      { stepType: 'replace', from: 0, to: END },
      'steps.0 document.stepDoesNotApply',
    ],
    [
      'NUL',
      insert(FIRST, { type: 'text', text: 'a\u0000' }),
      'content.3.content.0 document.forbiddenCharacter',
    ],
    [
      'half a character',
      insert(FIRST, { type: 'text', text: '\ud83d' }),
      'content.3.content.0 document.loneSurrogate',
    ],
    [
      'a mark that does not exist',
      { stepType: 'addMark', from: FIRST, to: FIRST + 2, mark: { type: 'blink' } },
      'steps.0.mark document.unknownMark',
    ],
    [
      'a mark without address',
      { stepType: 'addMark', from: FIRST, to: FIRST + 2, mark: { type: 'link' } },
      'steps.0.mark.attrs.href document.badAttribute',
    ],
    ['no mark', { stepType: 'addMark', from: FIRST, to: 12 }, 'steps.0.mark document.notObject'],
    [
      'emphasis from behind',
      { stepType: 'addMark', from: FIRST + 2, to: FIRST, mark: { type: 'bold' } },
      'steps.0 document.stepDoesNotApply',
    ],
    [
      'steps within steps',
      { stepType: 'markSet', steps: [{ stepType: 'markSet', steps: [] }] },
      'steps.0.steps document.badStep',
    ],
    [
      'a mark on a block',
      { stepType: 'addNodeMark', pos: FIRST - 1, mark: { type: 'bold' } },
      'steps.0 document.stepDoesNotApply',
    ],
    [
      'an unknown attribute',
      { stepType: 'attr', pos: FIRST - 1, attr: 'onclick', value: 'x' },
      'steps.0.attr document.badStep',
    ],
    [
      '__proto__ as attribute',
      { stepType: 'attr', pos: FIRST - 1, attr: '__proto__', value: 'x' },
      'steps.0.attr document.badStep',
    ],
    [
      'a bad direction',
      { stepType: 'attr', pos: FIRST - 1, attr: 'dir', value: 'auto' },
      'steps.0 document.stepDoesNotApply',
    ],
    [
      'an object as id',
      { stepType: 'attr', pos: FIRST - 1, attr: 'id', value: {} },
      'steps.0.value document.badStep',
    ],
    [
      'an attribute of text',
      { stepType: 'attr', pos: FIRST, attr: 'dir', value: 'rtl' },
      'steps.0 document.stepDoesNotApply',
    ],
    [
      'an attribute of the document',
      { stepType: 'docAttr', attr: 'dir', value: 'rtl' },
      'steps.0 document.badStep',
    ],
  ])('%s', (_what, step, refusal) => {
    expect(refusalOf([step])).toBe(refusal);
  });

  it('bold in the kicker', () => {
    const doc = documentOf([{ p: 'x' }], { kicker: 'kicker' });
    const bold = { stepType: 'addMark', from: 1, to: 4, mark: { type: 'bold' } };
    const result = applySteps(doc, [bold]);
    expect(result.eq(doc)).toBe(true);
  });

  it('a title that grows too long', () => {
    const steps = Array.from({ length: 30 }, () => insert(3, { type: 'text', text: 'ten chars ' }));
    expect(refusalOf(steps)).toBe('content.1 document.titleTooLong');
  });

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

  it('the whole text set bold and plain again without end, though it is asked in few words', () => {
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

  it('more than fits into the time of one request, which runs out between any two of them', () => {
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

  it('what hides behind more marks than anybody could want', () => {
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

  it('the good ones too if one is bad', () => {
    const good = insert(FIRST, { type: 'text', text: 'x' });
    expect(refusalOf([good, { stepType: 'replace', from: 1, to: 9_999 }])).toBe(
      'steps.1 document.stepDoesNotApply',
    );
  });

  it('and nothing but an AppError is ever thrown, for any JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (steps) => {
        refusalOf(steps);
      }),
      { seed: 1, endOnFailure: true },
    );
  });
});
