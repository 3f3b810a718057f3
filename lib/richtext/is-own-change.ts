import type { Transaction } from '@tiptap/pm/state';

/**
 * Whether the transaction is a change of the user of this editor. prosemirror-collab marks transactions received from
 * other editors with the meta value `rebased`. What follows from those (an id, a last line) their sender has added
 * already; adding it here too would duplicate it.
 */
export function isOwnChange(transaction: Transaction): boolean {
  return transaction.docChanged && transaction.getMeta('rebased') === undefined;
}
