import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { hasIdAttribute } from './block-ids';
import { isOwnChange } from './is-own-change';
import { newBlockId } from './new-block-id';

interface BlockIdOptions {
  /** Makes the ids of new blocks; random ones unless given. */
  newId: () => string;
}

/** Positions of blocks that have no id, or the id of an earlier block. */
function blocksWithoutOwnId(doc: Node): number[] {
  const seen = new Set<string>();
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (hasIdAttribute(node.type.name)) {
      const { id } = node.attrs;
      if (id === null || seen.has(id)) found.push(pos);
      else seen.add(id);
    }
    return !node.isTextblock;
  });
  return found;
}

function newIdsTransaction(state: EditorState, newId: () => string): Transaction | null {
  const positions = blocksWithoutOwnId(state.doc);
  if (positions.length === 0) return null;
  const transaction = state.tr;
  for (const pos of positions) transaction.setNodeAttribute(pos, 'id', newId());
  // Every step clears the marks chosen for the next character, but writing must go on in bold on a new line.
  return transaction.setStoredMarks(state.storedMarks);
}

/**
 * Gives new blocks an id and replaces the second of two equal ids (after a split or a paste) in the same undo step as
 * the change itself. Changes received from other editors contain their ids already and are not touched.
 */
export function blockIdPlugin(newId: () => string): Plugin {
  return new Plugin({
    key: new PluginKey('blockId'),
    appendTransaction: (transactions, _before, state) =>
      transactions.some(isOwnChange) ? newIdsTransaction(state, newId) : null,
  });
}

/** Gives the blocks in the editor their ids; see blockIdPlugin. */
export const BlockId = Extension.create<BlockIdOptions>({
  name: 'blockId',
  addOptions() {
    return { newId: newBlockId };
  },
  addProseMirrorPlugins() {
    return [blockIdPlugin(this.options.newId)];
  },
});
