import type { Node, Schema } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { caretAfterBlocks } from '@/components/editor/document/caret-after-blocks';
import { bodyRange, inField } from '@/components/editor/document/field-commands';
import type { Begin } from '@/components/editor/document/insert-slice';
import { isDocumentName } from '@/components/media/uploads/file-problem';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { figureOf, newPicture } from './figure/figure-commands';
import { uploadFor } from './node-uploads';

export const isPicture = ({ type }: File) => type.startsWith('image/');

/** Files among what is pasted or dropped that a text can show: as pictures, or as attachments. */
const shownFilesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => isPicture(file) || isDocumentName(file.name));

/** A block that waits for its file. */
interface Awaiting {
  id: string;
  block: Node;
}

function awaiting(schema: Schema, file: File): Awaiting {
  const id = newBlockId();
  if (isPicture(file)) return { id, block: figureOf(schema, [{ ...newPicture(), id }]) };
  return { id, block: schema.node('fileAttachment', { id }) };
}

/**
 * Puts a block for each file where it was dropped, and sends the files meanwhile. Returns the files that are shown so: none where no such
 * block can stand.
 */
export function insertFiles(view: EditorView, begin: Begin, data: DataTransfer | null): readonly File[] {
  const files = shownFilesIn(data);
  const transaction = begin();
  const { $from } = transaction.selection;
  if (inField($from) || $from.depth === 0 || files.length === 0) return [];
  const isEmptyLine =
    $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  const added = files.map((file) => ({ file, ...awaiting(view.state.schema, file) }));
  const blocks = added.map(({ block }) => block);
  if (isEmptyLine) transaction.replaceWith($from.before(1), $from.after(1), blocks);
  // Nothing stands after the notes.
  else transaction.insert(Math.min($from.after(1), bodyRange(transaction.doc).end), blocks);
  view.dispatch(caretAfterBlocks(transaction).scrollIntoView());
  for (const { id, file } of added) uploadFor(id, file, isPicture(file) ? { only: 'image' } : {});
  return files;
}
