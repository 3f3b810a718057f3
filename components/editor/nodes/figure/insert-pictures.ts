import type { EditorView } from '@tiptap/pm/view';
import { inField } from '@/components/editor/document/field-commands';
import type { Begin } from '@/components/editor/document/insert-slice';
import { figureOf, newPicture } from './figure-commands';
import { uploadFor } from './picture-uploads';

/** Pictures among what is pasted or dropped as files. */
export const pictureFilesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'));

/** Puts a figure for each file where it was dropped, and sends the files meanwhile. False where no figure can stand. */
export function insertPictures(view: EditorView, begin: Begin, files: readonly File[]): boolean {
  const transaction = begin();
  const { $from } = transaction.selection;
  if (inField($from) || $from.depth === 0 || files.length === 0) return false;
  const isEmptyLine = $from.depth === 1 && $from.parent.content.size === 0;
  const pictures = files.map(() => newPicture());
  const figures = pictures.map((picture) => figureOf(view.state.schema, [picture]));
  if (isEmptyLine) transaction.replaceWith($from.before(1), $from.after(1), figures);
  else transaction.insert($from.after(1), figures);
  view.dispatch(transaction.scrollIntoView());
  for (const [index, file] of files.entries()) {
    const picture = pictures[index];
    if (picture) uploadFor(picture.id, file);
  }
  return true;
}
