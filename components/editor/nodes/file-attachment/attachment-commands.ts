import type { Node } from '@tiptap/pm/model';
import { type Command, Selection } from '@tiptap/pm/state';
import { editionLocale } from '@/components/editor/document/block-direction';
import type { MediaItem } from '@/components/media/media-item';
import { localised } from '@/lib/i18n/locales';

interface Found {
  node: Node;
  pos: number;
}

export function findAttachment(doc: Node, id: string): Found | null {
  let found: Found | null = null;
  doc.descendants((node, pos) => {
    if (node.type.name === 'fileAttachment' && node.attrs.id === id) found = { node, pos };
    return found === null && !node.isTextblock;
  });
  return found;
}

type Said = Pick<MediaItem, 'id' | 'captionAr' | 'captionEn'>;

/** Puts a file of the library where one stands. What the library says of it becomes its title, if nobody has written one. */
export function setAttachment(id: string, item: Said): Command {
  return (state, dispatch) => {
    const found = findAttachment(state.doc, id);
    if (!found) return false;
    const transaction = state.tr.setNodeAttribute(found.pos, 'media', item.id);
    const title = localised(item, 'caption', editionLocale(state)).replace(/\s+/g, ' ').trim();
    if (title !== '' && found.node.content.size === 0) transaction.insertText(title, found.pos + 1);
    dispatch?.(transaction);
    return true;
  };
}

/** An empty line stands where the attachment was. */
function removeAt({ node, pos }: Found): Command {
  return ({ schema, tr }, dispatch) => {
    tr.replaceWith(pos, pos + node.nodeSize, schema.node('paragraph'));
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(pos + 1), 1)).scrollIntoView());
    return true;
  };
}

export function removeAttachment(id: string): Command {
  return (state, dispatch) => {
    const found = findAttachment(state.doc, id);
    return found !== null && removeAt(found)(state, dispatch);
  };
}

/** The attachment whose title has the caret. */
export function attachmentAround({ $from, $to }: Selection): Found | null {
  if ($from.parent.type.name !== 'fileAttachment' || !$from.sameParent($to)) return null;
  return { node: $from.parent, pos: $from.before() };
}

/** Backspace and Delete in a title without a word take the attachment away; a written title merges with nothing. */
export const deleteAttachment =
  (side: 'backward' | 'forward'): Command =>
  (state, dispatch) => {
    const found = attachmentAround(state.selection);
    const { $from, empty } = state.selection;
    if (!found || !empty) return false;
    if (found.node.content.size === 0) return removeAt(found)(state, dispatch);
    return $from.parentOffset === (side === 'backward' ? 0 : found.node.content.size);
  };

/** Enter in a title goes on with a line after the attachment. */
export const leaveAttachment: Command = (state, dispatch) => {
  const found = attachmentAround(state.selection);
  if (!found) return false;
  const after = found.pos + found.node.nodeSize;
  const transaction = state.tr.insert(after, state.schema.node('paragraph'));
  dispatch?.(
    transaction.setSelection(Selection.near(transaction.doc.resolve(after + 1), 1)).scrollIntoView(),
  );
  return true;
};
