import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySteps } from './steps';
import { documentOf } from './testing/sample-document';
import { END, FIRST, insert, refusalOf } from './testing/step-refusal';

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
      'a slice open at more levels than it has',
      { ...insert(FIRST), slice: { content: [], openStart: 1e9 } },
      'steps.0 document.stepDoesNotApply',
    ],
    [
      'a slice open at a negative level',
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
    [
      'a node where the schema does not allow it',
      insert(END, { type: 'point' }),
      'steps.0 document.stepDoesNotApply',
    ],
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
      'a mark that ends before it starts',
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

  it('the valid ones too if one is not', () => {
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
