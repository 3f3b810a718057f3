import type { Node } from '@tiptap/pm/model';
import { footnoteOrder, footnotesOf } from '@/lib/richtext/nodes/footnote/footnote-index';
import { noteBeginning } from '@/lib/richtext/nodes/footnote/note-beginning';

/** A note by what a writer knows it by. */
export interface NumberedNote {
  id: string;
  number: number;
  /** Its first words. */
  words: string;
}

/** The notes to which the text refers, in the order of their numbers. */
export function numberedNotes(doc: Node): NumberedNote[] {
  const notes = footnotesOf(doc);
  return footnoteOrder(doc).flatMap((id, index) => {
    const note = notes.get(id);
    return note ? [{ id, number: index + 1, words: noteBeginning(note) }] : [];
  });
}
