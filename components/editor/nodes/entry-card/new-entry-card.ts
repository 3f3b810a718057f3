import type { Editor } from '@tiptap/core';
import { insertBlock } from '@/components/editor/blocks/insert-block';
import { runCommand } from '@/components/editor/document/actions';
import { newBlockId } from '@/lib/richtext/new-block-id';

/** Ids of cards that this tab has put into a text, and whose view has not been shown yet. */
const inserted = new Set<string>();

/** Puts a card at the caret. Its view opens what it is chosen from. */
export function insertEntryCard(editor: Editor): void {
  const id = newBlockId();
  inserted.add(id);
  runCommand(editor, insertBlock(editor.schema.node('entryCard', { id })));
}

/** Whether the card has been inserted here, the first time that it is asked. */
export const wasJustInserted = (id: string): boolean => inserted.delete(id);
