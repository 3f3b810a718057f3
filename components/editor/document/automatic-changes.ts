import { Extension } from '@tiptap/core';
import { closeHistory, isHistoryTransaction, undo } from '@tiptap/pm/history';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { TypedRule } from './typed-rule';

/** Text that a rule has changed, and where it begins. */
interface Change {
  from: number;
  text: string;
}

interface Changes {
  /** The change that was just made, so that Backspace reverts it; null after anything else. */
  last: Change | null;
  made: readonly Change[];
  /** Changes that the writer has reverted: the rule is not applied again to the same text where it stands. */
  reverted: readonly Change[];
}

const key = new PluginKey<Changes>('automaticChanges');
const NONE: Changes = { last: null, made: [], reverted: [] };
/** How many changes are remembered. */
const MEMORY = 50;
/** In characters: how much of the line before the caret is matched. Longer addresses are refused anyway. */
const MAX_MATCH = 2_100;

/** The text at a position in a line, or at the start of the line that begins there. */
function textAt(doc: Node, { from, text }: Change): string {
  const $from = doc.resolve(Math.min(from, doc.content.size));
  const [line, offset] = $from.parent.isTextblock ? [$from.parent, $from.parentOffset] : [$from.nodeAfter, 0];
  return line?.textContent.slice(offset, offset + text.length) ?? '';
}

const stands = (doc: Node, change: Change) => textAt(doc, change) === change.text;
/** The text may lose the space at its end, but another letter less is a new beginning. */
const standsStill = (doc: Node, change: Change) => textAt(doc, change).startsWith(change.text.trimEnd());

function nextChanges(transaction: Transaction, value: Changes): Changes {
  const { doc, mapping, docChanged, selectionSet } = transaction;
  const made: Change | undefined = transaction.getMeta(key);
  if (!docChanged && !made) return selectionSet && value.last ? { ...value, last: null } : value;
  // The last change begins before the block that it may have replaced.
  const map = (change: Change) => ({ ...change, from: mapping.map(change.from, -1) });
  const before = value.made.map(map);
  const back = isHistoryTransaction(transaction) ? before.filter((change) => stands(doc, change)) : [];
  const isFollowUp = transaction.getMeta('appendedTransaction') !== undefined;
  const last = made ?? (isFollowUp ? value.last : null);
  return {
    last: last && map(last),
    made: [...before, ...(made ? [map(made)] : [])].slice(-MEMORY),
    reverted: [...value.reverted.map(map).filter((change) => standsStill(doc, change)), ...back].slice(
      -MEMORY,
    ),
  };
}

function isReverted(state: EditorState, { from, text }: Change): boolean {
  const { reverted = [] } = key.getState(state) ?? {};
  const isStartOfLine = state.doc.resolve(from).parentOffset === 0;
  return reverted.some(
    (change) => change.text === text && (change.from === from || (isStartOfLine && change.from === from - 1)),
  );
}

function lineBefore($from: ResolvedPos): string {
  const start = Math.max(0, $from.parentOffset - MAX_MATCH);
  return $from.parent.textBetween(start, $from.parentOffset, undefined, '\ufffc');
}

/** Applies the first rule that has something to do, as a change with an undo of its own. */
function applyRules(view: EditorView, rules: readonly TypedRule[], typed = ''): boolean {
  const line = lineBefore(view.state.selection.$from) + typed;
  const to = view.state.selection.from;
  for (const rule of rules) {
    const match = rule.find.exec(line);
    if (!match) continue;
    const found: Change = { from: to + typed.length - match[0].length, text: match[0] };
    const change = isReverted(view.state, found)
      ? null
      : rule.apply(view.state, match, { from: found.from, to });
    if (!change) continue;
    view.dispatch(closeHistory(change).setMeta(key, found));
    // What is typed next does not belong to the same undo.
    view.dispatch(closeHistory(view.state.tr));
    return true;
  }
  return false;
}

function isPlainBackspace({ key: name, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return name === 'Backspace' && !(ctrlKey || altKey || metaKey || shiftKey);
}

function revertLast(view: EditorView): boolean {
  return key.getState(view.state)?.last ? undo(view.state, view.dispatch) : false;
}

/**
 * Everything that typing changes by itself. What was typed is a change of its own, so undo, and Backspace right after it,
 * give back exactly what was typed; and what was given back is left as it is.
 */
export const AutomaticChanges = Extension.create<{ rules: readonly TypedRule[] }>({
  name: 'automaticChanges',
  priority: 1100,
  addOptions: () => ({ rules: [] }),
  addProseMirrorPlugins() {
    const { rules } = this.options;
    const atEnter = rules.filter((rule) => rule.atEnter);
    return [
      new Plugin<Changes>({
        key,
        state: { init: () => NONE, apply: nextChanges },
        props: {
          handleTextInput(view, from, to, text, insert) {
            const $from = view.state.doc.resolve(from);
            if (view.composing || !$from.parent.isTextblock) return false;
            const line = lineBefore($from) + text;
            if (to > $from.end() || !rules.some(({ find }) => find.test(line))) return false;
            view.dispatch(insert());
            applyRules(view, rules);
            return true;
          },
          handleKeyDown(view, event) {
            if (isPlainBackspace(event)) return revertLast(view);
            if (event.key === 'Enter' && view.state.selection.empty) applyRules(view, atEnter, '\n');
            return false;
          },
          handleDOMEvents: {
            beforeinput(view, event) {
              if (event.inputType !== 'deleteContentBackward' || !revertLast(view)) return false;
              event.preventDefault();
              return true;
            },
            compositionend(view) {
              setTimeout(() => view.isDestroyed || applyRules(view, rules));
              return false;
            },
          },
        },
      }),
    ];
  },
});
