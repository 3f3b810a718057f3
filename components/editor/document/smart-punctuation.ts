import { Extension } from '@tiptap/core';
import { type Command, type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { shownDirection } from './block-direction';
import type { TypedRule } from './typed-rule';

/** Remembers on this device whether the writer has chosen it. */
const STORAGE_KEY = 'markaz.smartPunctuation';
const key = new PluginKey<boolean>('smartPunctuation');

/** Whether straight quotes, dots and hyphens become typographic ones while they are typed. Off unless chosen. */
export function usesSmartPunctuation(state: EditorState): boolean {
  return key.getState(state) ?? false;
}

function remembered(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'on';
  } catch {
    return false;
  }
}

function remember(on: boolean): void {
  try {
    localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off');
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

export const toggleSmartPunctuation: Command = (state, dispatch) => {
  const on = !usesSmartPunctuation(state);
  if (dispatch) remember(on);
  dispatch?.(state.tr.setMeta(key, on));
  return true;
};

interface Typed {
  isArabic: boolean;
  /** Whether a quotation mark here opens a quotation. */
  opens: boolean;
}

function typedAt(state: EditorState, from: number): Typed | null {
  const { parent, parentOffset } = state.doc.resolve(from);
  const before = parent.textBetween(0, parentOffset, undefined, ' ');
  if (/(:\/\/|www\.|@)\S*$/i.test(before)) return null;
  return { isArabic: shownDirection(state) === 'rtl', opens: /(^|[\s([{«“‘—–/-])$/.test(before) };
}

function punctuation(find: RegExp, replacement: (typed: Typed, mark: string) => string | null): TypedRule {
  return {
    find,
    apply(state, match, { from, to }) {
      const typed = usesSmartPunctuation(state) ? typedAt(state, from) : null;
      const text = typed && replacement(typed, match[0]);
      return text ? state.tr.insertText(text, from, to) : null;
    },
  };
}

const ARABIC: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };

/**
 * The quotation marks of the line's language (« » or “ ”; in Arabic lines « is typed first, and the browser mirrors it), the
 * ellipsis, the dash, and Arabic punctuation after an Arabic letter. Never inside an address.
 */
export const PUNCTUATION_RULES: readonly TypedRule[] = [
  punctuation(/"$/, ({ isArabic, opens }) => (isArabic ? (opens ? '«' : '»') : opens ? '“' : '”')),
  punctuation(/'$/, ({ isArabic, opens }) => (isArabic ? null : opens ? '‘' : '’')),
  punctuation(/\.\.\.$/, () => '…'),
  punctuation(/--$/, () => '–'),
  punctuation(/(?<=[\u0620-\u065f])[,;?]$/, (_typed, mark) => ARABIC[mark] ?? null),
];

export const SmartPunctuation = Extension.create({
  name: 'smartPunctuation',
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key,
      state: { init: remembered, apply: (transaction, value) => transaction.getMeta(key) ?? value },
    }),
  ],
});
