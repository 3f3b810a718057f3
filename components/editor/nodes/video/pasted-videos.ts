import { closeHistory } from '@tiptap/pm/history';
import type { Slice } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { findVideo } from '@/lib/richtext/nodes/video/video-address';
import type { VideoReference } from '@/lib/richtext/nodes/video/video-hosts';
import { newVideo } from './video-commands';
import { VIDEO_DIALOG } from './video-dialog-state';

/** The video, if nothing but the address of one is brought into an empty line of the body. */
export function pastedVideo(
  slice: Slice,
  { selection: { $from, empty } }: Transaction,
): VideoReference | null {
  const isEmptyLine = empty && $from.depth === 1 && $from.parent.type.name === 'paragraph';
  if (!isEmptyLine || $from.parent.content.size > 0) return null;
  return findVideo(slice.content.textBetween(0, slice.content.size, ' ', ' ').trim());
}

/** Makes a video of the line with its address, as a change of its own: one undo gives the address back. */
export function putPastedVideo(view: EditorView, video: VideoReference): void {
  const { $from } = view.state.selection;
  const node = newVideo(view.state.schema, video);
  const transaction = view.state.tr.replaceWith($from.before(1), $from.after(1), node);
  const caption = TextSelection.create(transaction.doc, $from.before(1) + 2);
  transaction.setSelection(caption).setMeta(VIDEO_DIALOG, { open: null, isPasted: true });
  view.dispatch(closeHistory(transaction).scrollIntoView());
}
