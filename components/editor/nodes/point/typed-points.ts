import { InputRule } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { caretIn } from './point-position';
import { splitPointText } from './point-text';

const TYPED = /^([1-9][0-9]{0,5}|[\u0661-\u0669][\u0660-\u0669]{0,5})[-–]\s$/;

function numberOf(digits: string): number {
  return Number(digits.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660)));
}

/** The list of points immediately before, if this number continues it. */
function listToContinue($from: ResolvedPos, number: number): Node | null {
  const before = $from.doc.resolve($from.before()).nodeBefore;
  if (before?.type.name !== 'pointList') return null;
  return Number(before.attrs.start) + before.childCount === number ? before : null;
}

function makePoint(transaction: Transaction, typed: number, number: number): void {
  const $from = transaction.selection.$from;
  const { schema } = $from.parent.type;
  const rest = $from.parent.copy($from.parent.content.cut(typed));
  const { lead, text } = splitPointText(rest);
  const { id, dir, lang } = $from.parent.attrs;
  const point = schema.node('point', null, [
    schema.node('pointLead', { dir, lang }, lead),
    schema.node('paragraph', { id, dir, lang }, text),
  ]);
  const from = $from.before();
  const to = $from.after();
  if (listToContinue($from, number)) {
    transaction.delete(from, to).insert(from - 1, point);
    caretIn(transaction, from);
  } else {
    transaction.replaceWith(from, to, schema.node('pointList', { start: number }, point));
    caretIn(transaction, from + 2);
  }
}

/** "1- " (or "١- ") at the start of a paragraph begins a numbered point, or continues the list above it. */
export const typedPoint = new InputRule({
  find: TYPED,
  handler: ({ state, range, match }) => {
    const $from = state.doc.resolve(range.from);
    if ($from.depth !== 1 || $from.parent.type.name !== 'paragraph') return null;
    // A history entry of its own, so that one undo restores the typed characters.
    makePoint(closeHistory(state.tr), range.to - range.from, numberOf(match[1] ?? '1'));
  },
});
