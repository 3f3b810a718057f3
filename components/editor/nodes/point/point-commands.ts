import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { Command, Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { breakList, caretIn, type PointPosition, pointPosition } from './point-position';
import { joinPointText } from './point-text';

const isBlankLead = (lead: Node) => lead.textContent.trim() === '';

function textPos({ point, pointPos }: PointPosition): number {
  return pointPos + 1 + (point.firstChild?.nodeSize ?? 0);
}

/** A colon typed at the end of a lead is not stored: readers are shown one anyway. */
function dropColon(transaction: Transaction, leadPos: number): void {
  const lead = transaction.doc.nodeAt(leadPos);
  const colon = /:\s*$/.exec(lead?.textContent ?? '');
  if (!lead || !colon) return;
  const end = leadPos + 1 + lead.content.size;
  transaction.delete(end - colon[0].length, end);
}

/** Enter in a lead goes on to the text of the point; what stood after the caret goes along. */
export const goToPointText: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const place = pointPosition($from);
  if (place?.part !== 0 || !$from.sameParent($to)) return false;
  if (dispatch) {
    const rest = $from.parent.content.cut($to.parentOffset);
    const transaction = state.tr.delete($from.pos, $from.end());
    dropColon(transaction, place.pointPos + 1);
    const lead = transaction.doc.nodeAt(place.pointPos + 1);
    const text = place.pointPos + 1 + (lead?.nodeSize ?? 0);
    if (rest.size > 0) transaction.insert(text + 1, rest);
    dispatch(caretIn(transaction, text));
  }
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

/** Enter in the text of a point begins the next one; from an empty text it leaves the list. */
export const beginNextPoint: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const place = pointPosition($from);
  if (!place || place.part === 0 || !$from.sameParent($to)) return false;
  const isEmpty = $from.parent.content.size === 0;
  if (isEmpty && place.part === 1) {
    return place.point.childCount === 2 ? leavePoints(place)(state, dispatch) : false;
  }
  if (place.part > 1 && !(isEmpty && place.part === place.point.childCount - 1)) return false;
  if (dispatch) dispatch(place.part > 1 ? lastBecomesPoint(state.tr, place) : splitPoint(state.tr, place));
  return true;
};

/** Cuts the point in two at the caret; the words after it become the text of a point that has no lead yet. */
function splitPoint(transaction: Transaction, { point }: PointPosition): Transaction {
  const { schema } = point.type;
  const { from, to } = transaction.selection;
  const paragraph = schema.node('paragraph');
  const next = schema.node('point', null, [schema.node('pointLead'), paragraph]);
  const open = point.type.create(point.attrs, paragraph);
  transaction.step(new ReplaceStep(from, to, new Slice(Fragment.from([open, next]), 2, 2)));
  // Out of the text and the point, and into the next point: its lead begins there.
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

function leavePoints(place: PointPosition): Command {
  return (state, dispatch) => {
    if (!dispatch) return true;
    const lead = place.point.firstChild;
    const kept = lead && !isBlankLead(lead) ? 1 : 0;
    const range = { from: place.index + kept, to: place.index + 1 };
    const after = state.doc.nodeAt(place.listPos + place.list.nodeSize);
    const isLast = range.to === place.list.childCount;
    const goesOn = isLast && after?.type.name === 'paragraph' && after.content.size === 0;
    const transaction = state.tr;
    const line = breakList(transaction, place, range, goesOn ? [] : [state.schema.node('paragraph')]);
    dispatch(caretIn(transaction, line));
    return true;
  };
}

/** The blocks that a point consists of when it is a point no longer. */
export function blocksOfPoint(point: Node): Node[] {
  const [lead, paragraph, ...rest] = point.children;
  if (!lead || !paragraph) return rest;
  return [paragraph.copy(joinPointText(lead, paragraph)), ...rest];
}

/** Backspace at the start of a lead makes a paragraph of the point; in the text it goes back to the lead. */
export const leavePointBackward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const place = pointPosition($from);
  if (!place || !empty || $from.parentOffset > 0 || place.part > 1) return false;
  if (dispatch) {
    const transaction = state.tr;
    if (place.part === 1) dispatch(caretIn(transaction, place.pointPos + 1, true));
    else {
      const range = { from: place.index, to: place.index + 1 };
      dispatch(caretIn(transaction, breakList(transaction, place, range, blocksOfPoint(place.point))));
    }
  }
  return true;
};

/** Delete at the end of a lead goes on to the text; at the end of a point it merges nothing. */
export const stayInPointForward: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const place = pointPosition($from);
  if (!place || !empty || $from.parentOffset < $from.parent.content.size) return false;
  if (place.part === 0) dispatch?.(caretIn(state.tr, textPos(place)));
  return place.part === 0 || place.part === place.point.childCount - 1;
};

/** A further paragraph in the same point. */
export const newParagraphInPoint: Command = (state, dispatch) => {
  const { $from, $to } = state.selection;
  const place = pointPosition($from);
  if (!place || place.part === 0 || !$from.sameParent($to)) return false;
  dispatch?.(state.tr.delete($from.pos, $to.pos).split($from.pos).scrollIntoView());
  return true;
};
