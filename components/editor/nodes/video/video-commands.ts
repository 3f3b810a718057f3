import type { Node, Schema } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state';
import type { VideoReference } from '@/lib/richtext/nodes/video/video-hosts';

/** A video of which nothing is said yet. */
export function newVideo(schema: Schema, reference: VideoReference): Node {
  return schema.node('video', { ...reference }, schema.node('videoCaption'));
}

/** Puts another video in the place of the one at the position. Its caption stays. */
export function setVideo(pos: number, reference: VideoReference): Command {
  return ({ doc, tr }, dispatch) => {
    const video = doc.nodeAt(pos);
    if (video?.type.name !== 'video') return false;
    dispatch?.(tr.setNodeMarkup(pos, null, { ...video.attrs, ...reference }));
    return true;
  };
}

/** The position of the video in whose caption the caret is; null anywhere else. */
function videoAround({ selection: { $from, $to } }: EditorState): number | null {
  return $from.parent.type.name === 'videoCaption' && $from.sameParent($to) ? $from.before(-1) : null;
}

/** Enter in the caption goes to a new line below the video. */
export const enterInCaption: Command = (state, dispatch) => {
  const pos = videoAround(state);
  const video = pos === null ? null : state.doc.nodeAt(pos);
  if (pos === null || !video) return false;
  const end = pos + video.nodeSize;
  const transaction = state.tr.insert(end, state.schema.node('paragraph'));
  dispatch?.(transaction.setSelection(TextSelection.create(transaction.doc, end + 1)).scrollIntoView());
  return true;
};

/** Backspace at the start of the caption merges nothing. Where nothing is said of the video, it leaves an empty line in its place. */
export const backspaceInCaption: Command = (state, dispatch) => {
  const pos = videoAround(state);
  const { $from, empty } = state.selection;
  if (pos === null || !empty || $from.parentOffset > 0) return false;
  if ($from.parent.content.size > 0) return true;
  const transaction = state.tr.replaceWith(pos, $from.after(-1), state.schema.node('paragraph'));
  dispatch?.(transaction.setSelection(TextSelection.create(transaction.doc, pos + 1)).scrollIntoView());
  return true;
};
