import type { ResolvedPos } from '@tiptap/pm/model';
import type { Command, EditorState } from '@tiptap/pm/state';
import type { Direction, Locale } from '@/lib/i18n/locales';
import { selectedLines } from './selected-lines';

/** Positions of the lead and the first paragraph of a point: they stand on one line, so they change together. */
function lineOfPoint($pos: ResolvedPos): number[] {
  const point = $pos.node($pos.depth - 1);
  if (point?.type.name !== 'point' || $pos.index($pos.depth - 1) > 1) return [];
  const start = $pos.start($pos.depth - 1);
  return [start, start + (point.firstChild?.nodeSize ?? 0)];
}

/** Positions of what the selection touches, where both parts of a point's line count. */
function selectedPositions(state: EditorState): number[] {
  const positions = selectedLines(state).flatMap(({ pos }) => {
    const line = lineOfPoint(state.doc.resolve(pos + 1));
    return line.length > 0 ? line : [pos];
  });
  return [...new Set(positions)];
}

function setOnLines(attribute: 'dir' | 'lang', value: string | null): Command {
  return (state, dispatch) => {
    const changed = selectedPositions(state).filter(
      (pos) => state.doc.nodeAt(pos)?.attrs[attribute] !== value,
    );
    if (changed.length === 0) return false;
    if (dispatch) {
      const transaction = state.tr;
      for (const pos of changed) transaction.setNodeAttribute(pos, attribute, value);
      dispatch(transaction.setStoredMarks(state.storedMarks));
    }
    return true;
  };
}

/** States the direction of the selected lines by hand; null leaves it to their words again. */
export function setBlockDirection(direction: Direction | null): Command {
  return setOnLines('dir', direction);
}

/** States the language of the selected lines; null means the one their direction speaks for. */
export function setBlockLanguage(language: Locale | null): Command {
  return setOnLines('lang', language);
}
