import type { Node, Schema } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { caretAfterBlocks } from '@/components/editor/document/caret-after-blocks';
import { gapInList } from '@/components/editor/document/divide-list';
import { bodyRange, inField } from '@/components/editor/document/field-commands';
import { inertParser } from '@/components/editor/document/inert-parser';
import type { Begin } from '@/components/editor/document/insert-slice';
import { beginBlocks } from '@/components/editor/document/replace-selection';
import { isBlockSelected } from '@/components/editor/document/selected-block';
import { isDocumentName } from '@/components/media/uploads/file-problem';
import { closesDocument } from '@/lib/richtext/body-blocks';
import { mendText } from '@/lib/richtext/intake/mend-text';
import { newBlockId } from '@/lib/richtext/new-block-id';
import { MAX_ALT_LENGTH } from '@/lib/richtext/nodes/figure-picture/figure-picture';
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

/**
 * What a browser says of the picture that it copies: "Copy image" brings its file together with its element. Null where not exactly one picture
 * is brought so.
 */
function copiedAlt(data: DataTransfer | null): string | null {
  const pictures = [...(data?.files ?? [])].filter(isPicture);
  const { body } = inertParser.parseFromString(data?.getData('text/html') ?? '', 'text/html');
  const [shown, ...others] = body.querySelectorAll('img');
  if (pictures.length !== 1 || !shown || others.length > 0) return null;
  const alt = mendText(shown.getAttribute('alt') ?? '').trim();
  return alt === '' ? null : alt.slice(0, MAX_ALT_LENGTH);
}

function awaiting(schema: Schema, file: File, alt: string | null): Awaiting {
  const id = newBlockId();
  if (isPicture(file)) return { id, block: figureOf(schema, [{ ...newPicture(), id, alt }]) };
  return { id, block: schema.node('fileAttachment', { id }) };
}

/**
 * Puts a block for each file where it was dropped, and sends the files meanwhile. Returns the files that are shown so: none where no such
 * block can stand.
 */
export function insertFiles(view: EditorView, begin: Begin, data: DataTransfer | null): readonly File[] {
  const files = shownFilesIn(data);
  if (files.length === 0) return [];
  const transaction = begin();
  if (isBlockSelected(transaction.selection)) beginBlocks(transaction);
  const { $from } = transaction.selection;
  if (inField($from) || $from.depth === 0) return [];
  const isEmptyLine =
    $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  const alt = copiedAlt(data);
  const added = files.map((file) => ({ file, ...awaiting(view.state.schema, file, alt) }));
  const blocks = added.map(({ block }) => block);
  if (isEmptyLine) transaction.replaceWith($from.before(1), $from.after(1), blocks);
  // Nothing stands after the notes.
  else if (closesDocument($from.node(1))) transaction.insert(bodyRange(transaction.doc).end, blocks);
  else transaction.insert(gapInList(transaction, $from, 1), blocks);
  view.dispatch(caretAfterBlocks(transaction).scrollIntoView());
  for (const { id, file } of added) uploadFor(id, file, isPicture(file) ? { only: 'image' } : {});
  return files;
}
