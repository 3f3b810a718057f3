import type { ResolvedPos } from '@tiptap/pm/model';
import type { Command, EditorState } from '@tiptap/pm/state';
import type { Direction, Locale } from '@/lib/i18n/locales';
import { getBlockSpec } from '@/lib/richtext/find-spec';
import { selectedLines } from './selected-lines';

/** Positions of all blocks on the first line of the parent, if the position is in one of them; otherwise none. */
function blocksOnSameLine($pos: ResolvedPos): number[] {
  const depth = $pos.depth - 1;
  const parent = $pos.node(depth);
  const { blocksOnFirstLine = 0 } = depth > 0 ? getBlockSpec(parent) : {};
  if ($pos.index(depth) >= blocksOnFirstLine) return [];
  let pos = $pos.start(depth);
  return parent.children.slice(0, blocksOnFirstLine).map((block) => {
    const start = pos;
    pos += block.nodeSize;
    return start;
  });
}

/** Positions of the selected blocks. Blocks on one line, such as a point's lead and text, are selected together. */
function selectedPositions(state: EditorState): number[] {
  const positions = selectedLines(state).flatMap(({ pos }) => {
    const line = blocksOnSameLine(state.doc.resolve(pos + 1));
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

/** Sets the direction of the selected lines by hand; null makes it automatic again. */
export function setBlockDirection(direction: Direction | null): Command {
  return setOnLines('dir', direction);
}

/** Sets the language of the selected lines; null means the language that is written in their direction. */
export function setBlockLanguage(language: Locale | null): Command {
  return setOnLines('lang', language);
}
