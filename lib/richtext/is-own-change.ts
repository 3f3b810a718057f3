import type { Transaction } from '@tiptap/pm/state';

/**
 * The writer's own change. prosemirror-collab marks what came from others: what such a change calls for (an id, a
 * last line) its sender has added already, and each of two editors would add it again.
 */
export function isOwnChange(transaction: Transaction): boolean {
  return transaction.docChanged && transaction.getMeta('rebased') === undefined;
}
