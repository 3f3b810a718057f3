import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { numberOf, type TypedRule } from '@/components/editor/document/typed-rule';
import { caretIn } from './point-position';
import { splitPointText } from './point-text';

const TYPED = /^([1-9][0-9]{0,5}|[\u0661-\u0669][\u0660-\u0669]{0,5})[-–]\s$/;

/** The list of points immediately before, if this number continues it. */
function listToContinue($from: ResolvedPos, number: number): Node | null {
  const before = $from.doc.resolve($from.before()).nodeBefore;
  if (before?.type.name !== 'pointList') return null;
  return Number(before.attrs.start) + before.childCount === number ? before : null;
}

function makePoint(transaction: Transaction, typed: number, number: number): Transaction {
  const $from = transaction.selection.$from;
  const { schema } = $from.parent.type;
  const { lead, text } = splitPointText($from.parent, typed);
  const { id, dir, lang } = $from.parent.attrs;
  const point = schema.node('point', null, [
    schema.node('pointLead', { dir, lang }, lead),
    schema.node('paragraph', { id, dir, lang }, text),
  ]);
  const from = $from.before();
  const to = $from.after();
  if (listToContinue($from, number)) {
    transaction.delete(from, to).insert(from - 1, point);
    return caretIn(transaction, from);
  }
  transaction.replaceWith(from, to, schema.node('pointList', { start: number }, point));
  return caretIn(transaction, from + 2);
}

/** "1- " (or "١- ") at the start of a paragraph begins a numbered point, or continues the list above it. */
export const typedPoint: TypedRule = {
  find: TYPED,
  apply(state, match, { from, to }) {
    const $from = state.doc.resolve(from);
    if ($from.depth !== 1 || $from.parent.type.name !== 'paragraph') return null;
    return makePoint(state.tr, to - from, numberOf(match[1] ?? '1'));
  },
};
