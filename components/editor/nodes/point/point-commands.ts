import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { Command, Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { breakList, caretIn, type PointPosition, pointPosition } from './point-position';
import { joinPointText } from './point-text';

const isBlankLead = (lead: Node) => lead.textContent.trim() === '';

function textPos({ point, pointPos }: PointPosition): number {
  return pointPos + 1 + (point.firstChild?.nodeSize ?? 0);
}

/** A colon typed at the end of a lead is not stored, because the renderer adds one. */
function dropColon(transaction: Transaction, leadPos: number): void {
  const lead = transaction.doc.nodeAt(leadPos);
  const colon = /:\s*$/.exec(lead?.textContent ?? '');
  if (!lead || !colon) return;
  const end = leadPos + 1 + lead.content.size;
  transaction.delete(end - colon[0].length, end);
}

const isEmptyPoint = (point: Node) => point.childCount === 2 && point.textContent.trim() === '';

/** The words before the caret become a point of their own; lead and text after it keep their boundary. */
function splitLead(transaction: Transaction, { point }: PointPosition): Transaction {
  const { schema } = point.type;
  const { from, to, $from } = transaction.selection;
  const { dir, lang } = $from.parent.attrs;
  const lead = schema.node('pointLead', { dir, lang });
  const before = point.type.create(point.attrs, [
    $from.parent.copy(),
    schema.node('paragraph', { dir, lang }),
  ]);
  const after = point.type.create(null, lead);
  transaction.step(new ReplaceStep(from, to, new Slice(Fragment.from([before, after]), 2, 2)));
  // After the caret: the end of the lead, an empty paragraph (2), the end of the point, the start of the next one.
  return caretIn(transaction, from + 5);
}

/**
 * Enter at the end of a lead moves to the text of the point; inside a lead it splits the point there; in an empty point it
 * ends the list.
 */
export const endLead: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const position = pointPosition($from);
  if (position?.part !== 0 || !$from.sameParent($to)) return false;
  if (isEmptyPoint(position.point)) return leavePoints(position)(state, dispatch);
  if (/^\s*$/.test($from.parent.textContent.slice($to.parentOffset))) return goToPointText(state, dispatch);
  dispatch?.(splitLead(state.tr, position));
  return true;
};

/** Moves the caret from the end of a lead to the text of the point. */
const goToPointText: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const position = pointPosition($from);
  if (position?.part !== 0) return false;
  if (dispatch) {
    const transaction = state.tr.delete($from.pos, $from.end());
    dropColon(transaction, position.pointPos + 1);
    const lead = transaction.doc.nodeAt(position.pointPos + 1);
    dispatch(caretIn(transaction, position.pointPos + 1 + (lead?.nodeSize ?? 0)));
  }
  return true;
};

/** Tab goes from the lead of a point to its text, Shift+Tab back. */
export const changePointPart =
  (to: 'text' | 'lead'): Command =>
  ({ selection, tr }, dispatch) => {
    const position = pointPosition(selection.$head);
    if (!position) return false;
    if (to === 'text' && position.part === 0) dispatch?.(caretIn(tr, textPos(position), true));
    if (to === 'lead' && position.part > 0) dispatch?.(caretIn(tr, position.pointPos + 1, true));
    return true;
  };

/** A space after a colon at the end of a lead does the same as Enter. */
export const endLeadWithColon: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const atEnd = $from.parentOffset === $from.parent.content.size;
  if (!empty || !atEnd || pointPosition($from)?.part !== 0 || !/[^\s:]:$/.test($from.parent.textContent)) {
    return false;
  }
  return goToPointText(state, dispatch);
};

/** Enter in the text of a point begins the next point; in an empty text it ends the list. */
export const beginNextPoint: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const position = pointPosition($from);
  if (!position || position.part === 0 || !$from.sameParent($to)) return false;
  const isEmpty = $from.parent.content.size === 0;
  if (isEmpty && position.part === 1) {
    return position.point.childCount === 2 ? leavePoints(position)(state, dispatch) : false;
  }
  if (position.part > 1 && !(isEmpty && position.part === position.point.childCount - 1)) return false;
  if (dispatch)
    dispatch(position.part > 1 ? lastBecomesPoint(state.tr, position) : splitPoint(state.tr, position));
  return true;
};

/** Splits the point at the caret; the words after it become the text of a new point with an empty lead. */
function splitPoint(transaction: Transaction, { point }: PointPosition): Transaction {
  const { schema } = point.type;
  const { from, to } = transaction.selection;
  const paragraph = schema.node('paragraph');
  const next = schema.node('point', null, [schema.node('pointLead'), paragraph]);
  const open = point.type.create(point.attrs, paragraph);
  transaction.step(new ReplaceStep(from, to, new Slice(Fragment.from([open, next]), 2, 2)));
  // Two closing tokens and one opening token after the caret: the lead of the next point.
  return caretIn(transaction, from + 3);
}

function lastBecomesPoint(transaction: Transaction, { point, pointPos }: PointPosition): Transaction {
  const { schema } = point.type;
  const end = pointPos + point.nodeSize;
  const next = schema.node('point', null, [schema.node('pointLead'), schema.node('paragraph')]);
  const size = point.lastChild?.nodeSize ?? 0;
  transaction.insert(end, next).delete(end - 1 - size, end - 1);
  return caretIn(transaction, end - size + 1);
}

function leavePoints(position: PointPosition): Command {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const lead = position.point.firstChild;
    const kept = lead && !isBlankLead(lead) ? 1 : 0;
    const range = { from: position.index + kept, to: position.index + 1 };
    const after = state.doc.nodeAt(position.listPos + position.list.nodeSize);
    const isLast = range.to === position.list.childCount;
    const isParagraphNext = isLast && after?.type.name === 'paragraph' && after.content.size === 0;
    const transaction = state.tr;
    const line = breakList(
      transaction,
      position,
      range,
      isParagraphNext ? [] : [state.schema.node('paragraph')],
    );
    dispatch(caretIn(transaction, line));
    return true;
  };
}

/** The blocks that replace a point when it is dissolved. */
export function blocksOfPoint(point: Node): Node[] {
  const [lead, paragraph, ...rest] = point.children;
  if (!lead || !paragraph) return rest;
  return [paragraph.copy(joinPointText(lead, paragraph)), ...rest];
}

/** Backspace at the start of a lead makes a paragraph of the point; at the start of the text it moves to the lead. */
export const leavePointBackward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const position = pointPosition($from);
  if (!position || !empty || $from.parentOffset > 0 || position.part > 1) return false;
  if (dispatch) {
    const transaction = state.tr;
    if (position.part === 1) dispatch(caretIn(transaction, position.pointPos + 1, true));
    else {
      const range = { from: position.index, to: position.index + 1 };
      dispatch(caretIn(transaction, breakList(transaction, position, range, blocksOfPoint(position.point))));
    }
  }
  return true;
};

/** Delete at the end of a lead moves to the text; at the end of a point it merges nothing. */
export const stayInPointForward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const position = pointPosition($from);
  if (!position || !empty || $from.parentOffset < $from.parent.content.size) return false;
  if (position.part === 0) dispatch?.(caretIn(state.tr, textPos(position)));
  return position.part === 0 || position.part === position.point.childCount - 1;
};

/** A further paragraph in the same point. */
export const newParagraphInPoint: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const position = pointPosition($from);
  if (!position || position.part === 0 || !$from.sameParent($to)) return false;
  dispatch?.(state.tr.delete($from.pos, $to.pos).split($from.pos).scrollIntoView());
  return true;
};
