import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { carriesId } from './block-ids';
import { isOwnChange } from './is-own-change';
import { newBlockId } from './new-block-id';

interface BlockIdOptions {
  /** Makes the ids of new blocks; random ones unless given. */
  newId: () => string;
}

/** Positions of blocks that have no id, or the id of a block before them. */
function blocksToName(doc: Node): number[] {
  const seen = new Set<string>();
  const found: number[] = [];
  doc.descendants((node, pos) => {
    if (carriesId(node.type.name)) {
      const { id } = node.attrs;
      if (id === null || seen.has(id)) found.push(pos);
      else seen.add(id);
    }
    return !node.isTextblock;
  });
  return found;
}

function namingTransaction(state: EditorState, newId: () => string): Transaction | null {
  const positions = blocksToName(state.doc);
  if (positions.length === 0) return null;
  const transaction = state.tr;
  for (const pos of positions) transaction.setNodeAttribute(pos, 'id', newId());
  // Any step clears the marks chosen for the next character; a new line must stay bold.
  return transaction.setStoredMarks(state.storedMarks);
}

/**
 * Gives new blocks an id and renews the second of two equal ones (after a split or a paste) in the same undo step
 * as the change itself. Changes that came from other editors are left as they are.
 */
export function blockIdPlugin(newId: () => string): Plugin {
  return new Plugin({
    key: new PluginKey('blockId'),
    appendTransaction: (transactions, _before, state) =>
      transactions.some(isOwnChange) ? namingTransaction(state, newId) : null,
  });
}

/** The editor's keeper of block ids; see blockIdPlugin. */
export const BlockId = Extension.create<BlockIdOptions>({
  name: 'blockId',
  addOptions() {
    return { newId: newBlockId };
  },
  addProseMirrorPlugins() {
    return [blockIdPlugin(this.options.newId)];
  },
});
