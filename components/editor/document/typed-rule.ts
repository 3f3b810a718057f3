import type { Attrs, Node, NodeType } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { canJoin, findWrapping } from '@tiptap/pm/transform';

/** The positions of what a rule has found, in the document that has it. */
export interface TypedRange {
  from: number;
  to: number;
}

/** What typing changes by itself: "- " at the start of a line makes a list, an address becomes a link. */
export interface TypedRule {
  /** Matches the line up to the caret, with the letter that was typed last. */
  find: RegExp;
  /** Whether Enter completes it too, as a space does. */
  atEnter?: true;
  /** The change, or null where there is nothing to do. */
  apply(state: EditorState, match: RegExpExecArray, range: TypedRange): Transaction | null;
}

/** Whether the line of the caret is a paragraph, the only kind that typing changes into another. */
export function inParagraph(state: EditorState): boolean {
  return state.selection.$from.parent.type.name === 'paragraph';
}

/** Removes what was typed and wraps the paragraph in a list or a quote; joins it to the one above if it continues that. */
export function wrapTyped(
  state: EditorState,
  { from, to }: TypedRange,
  type: NodeType | undefined,
  attributes: Attrs | null,
  continues: (before: Node) => boolean,
): Transaction | null {
  if (!type || !inParagraph(state)) return null;
  const transaction = state.tr.delete(from, to);
  const range = transaction.doc.resolve(from).blockRange();
  const wrapping = range && findWrapping(range, type, attributes);
  if (!range || !wrapping) return null;
  transaction.wrap(range, wrapping);
  const before = transaction.doc.resolve(range.start).nodeBefore;
  if (before?.type === type && canJoin(transaction.doc, range.start) && continues(before)) {
    transaction.join(range.start);
  }
  return transaction;
}

/** A number typed in either kind of digits. */
export function numberOf(digits: string): number {
  return Number(digits.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660)));
}
