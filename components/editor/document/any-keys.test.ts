// @vitest-environment jsdom
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openEditor, press, type } from '@/components/editor/testing/open-editor';
import type { Draft } from '@/lib/richtext/build';
import { documentToJson, tryParseDocument } from '@/lib/richtext/document';
import { SAMPLE } from '@/lib/richtext/testing/sample-document';

/** Some seconds where nothing else runs. */
const SLOW_MACHINE_MS = 300_000;

const WITH_TABLE: Partial<Draft> = {
  ...SAMPLE,
  body: [
    ...SAMPLE.body.slice(0, 3),
    {
      caption: 'جدول',
      table: [
        ['السنة', 'العدد'],
        ['2018', '16'],
        ['2017', ''],
      ],
    },
    ...SAMPLE.body.slice(3),
  ],
};

const ctrl = { ctrlKey: true };
const keys: [string, KeyboardEventInit][] = [
  ['Enter', {}],
  ['Enter', { shiftKey: true }],
  ['Enter', ctrl],
  ['Backspace', {}],
  ['Backspace', ctrl],
  ['Delete', {}],
  ['Tab', {}],
  ['Tab', { shiftKey: true }],
  ['a', { code: 'KeyA', ...ctrl }],
  ['z', { code: 'KeyZ', ...ctrl }],
  ['z', { code: 'KeyZ', shiftKey: true, ...ctrl }],
  ['b', { code: 'KeyB', ...ctrl }],
  ['2', { code: 'Digit2', altKey: true, ...ctrl }],
  ['7', { code: 'Digit7', shiftKey: true, ...ctrl }],
  ['8', { code: 'Digit8', shiftKey: true, ...ctrl }],
  ['9', { code: 'Digit9', shiftKey: true, ...ctrl }],
  ['r', { code: 'KeyR', shiftKey: true, altKey: true, ...ctrl }],
  ['m', { code: 'KeyM', altKey: true, ...ctrl }],
  ['ArrowDown', { altKey: true, shiftKey: true }],
  ['ArrowRight', { shiftKey: true }],
  ['Backspace', { shiftKey: true, ...ctrl }],
];
const texts = ['نص ', 'word', '1- ', ': ', '- ', '1. ', '## ', '> '];

const action = fc.oneof(
  fc.record({ key: fc.nat(keys.length - 1) }),
  fc.record({ text: fc.constantFrom(...texts) }),
  fc.record({ from: fc.nat(400), length: fc.oneof(fc.constant(0), fc.nat(60)) }),
);

/** Selects as a mouse does: a selection begins and ends in lines of text, never between two blocks. */
function select({ state, view }: Editor, start: number, length: number): void {
  const from = start % state.doc.content.size;
  const to = Math.min(from + length, state.doc.content.size);
  const selection = TextSelection.between(state.doc.resolve(from), state.doc.resolve(to));
  view.dispatch(state.tr.setSelection(selection));
}

it(
  'After any keys that a writer presses, the text can still be saved',
  () => {
    fc.assert(
      fc.property(fc.array(action, { minLength: 1, maxLength: 25 }), (actions) => {
        const editor = openEditor('ar', WITH_TABLE);
        for (const step of actions) {
          const key = 'key' in step ? keys[step.key] : undefined;
          if (key) press(editor, ...key);
          else if ('text' in step) type(editor, step.text);
          else if ('from' in step) {
            select(editor, step.from, step.length);
          }
        }
        const parsed = tryParseDocument(documentToJson(editor.state.doc));
        editor.destroy();
        expect(parsed).toMatchObject({ ok: true });
      }),
      { numRuns: 60 },
    );
  },
  SLOW_MACHINE_MS,
);
