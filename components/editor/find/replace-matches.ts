import { closeHistory } from '@tiptap/pm/history';
import { type Command, TextSelection, type Transaction } from '@tiptap/pm/state';
import { mendText } from '@/lib/richtext/intake/mend-text';
import { findState, searchAgain, showCurrent } from './find-in-text';
import { findMatches, type Match } from './find-matches';

/** The new words look as the first letter of the old ones: bold, a link, in another language. */
function replaceMatch(transaction: Transaction, { from, to }: Match, words: string): void {
  const marks = transaction.doc.nodeAt(from)?.marks ?? [];
  if (words === '') transaction.delete(from, to);
  else transaction.replaceWith(from, to, transaction.doc.type.schema.text(words, marks));
}

/** Replaces the current match, and goes to the next one. */
export const replaceCurrent =
  (typed: string): Command =>
  (state, dispatch, view) => {
    const found = findState(state);
    const known = found?.matches[found.current];
    if (!found || !known) return false;
    // Somebody may have changed the words since they were found.
    const match = findMatches(state.doc, found.query).find(({ from }) => from >= known.from);
    if (!match || !dispatch) return match !== undefined;
    const transaction = state.tr;
    const words = mendText(typed);
    replaceMatch(transaction, match, words);
    const end = TextSelection.create(transaction.doc, match.from + words.length);
    dispatch(searchAgain(closeHistory(transaction.setSelection(end))));
    if (view) showCurrent(view);
    return true;
  };

/**
 * Replaces every match in one transaction, so that one undo takes all back. A step for each match, because others may be
 * writing between them.
 */
export function replaceAll(typed: string, onReplaced: (count: number) => void): Command {
  return (state, dispatch) => {
    const found = findState(state);
    const matches = found ? findMatches(state.doc, found.query) : [];
    if (matches.length === 0) return false;
    if (!dispatch) return true;
    const transaction = state.tr;
    const words = mendText(typed);
    for (const match of [...matches].reverse()) replaceMatch(transaction, match, words);
    dispatch(searchAgain(closeHistory(transaction)));
    onReplaced(matches.length);
    return true;
  };
}
