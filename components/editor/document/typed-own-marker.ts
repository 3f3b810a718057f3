import type { ResolvedPos } from '@tiptap/pm/model';
import { numberOf, type TypedRule } from './typed-rule';

/** The list around the first line of an item, and the number that the item has. */
function itemAround($from: ResolvedPos): { list: string; number: number } | null {
  const depth = $from.depth - 2;
  if (depth < 1 || $from.index(depth + 1) !== 0) return null;
  const list = $from.node(depth);
  return { list: list.type.name, number: Number(list.attrs.start ?? 1) + $from.index(depth) };
}

const NUMBERED: Record<string, RegExp> = { pointList: /[-–]/, orderedList: /[.)]/ };

function isOwn($from: ResolvedPos, marker: string): boolean {
  const item = itemAround($from);
  if (!item) return false;
  const number = /^([0-9\u0660-\u0669]+)(.)/.exec(marker);
  if (!number) return item.list === 'bulletList';
  return numberOf(number[1] ?? '') === item.number && NUMBERED[item.list]?.test(number[2] ?? '') === true;
}

/**
 * The marker that an item has already, typed once more by a writer who does not look up: "2- " in the second point, "- " in an item of a
 * list. It goes, and would otherwise stand in the text, or begin a list in the list.
 */
export const typedOwnMarker: TypedRule = {
  find: /^(?:[1-9][0-9]{0,5}[-–.)]|[\u0661-\u0669][\u0660-\u0669]{0,5}[-–.)]|[-*+•])\s$/,
  apply(state, match, { from, to }) {
    return isOwn(state.doc.resolve(from), match[0]) ? state.tr.delete(from, to) : null;
  },
};
