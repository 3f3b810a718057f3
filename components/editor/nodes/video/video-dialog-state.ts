import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** What the dialog for the address of a video is open for, and what was done last without being asked for. */
export interface VideoDialogState {
  /** A new video at the caret, or another one in place of the one at a position; null while the dialog is closed. */
  open: 'new' | { at: number } | null;
  /** A pasted address has become a video. */
  isPasted: boolean;
}

type Meta = Partial<VideoDialogState>;

export const VIDEO_DIALOG = new PluginKey<VideoDialogState>('videoDialog');

export const videoDialogPlugin = (): Plugin<VideoDialogState> =>
  new Plugin<VideoDialogState>({
    key: VIDEO_DIALOG,
    state: {
      init: () => ({ open: null, isPasted: false }),
      apply(transaction, value) {
        const meta: Meta | undefined = transaction.getMeta(VIDEO_DIALOG);
        const { open } = value;
        const mapped = open && open !== 'new' ? { at: transaction.mapping.map(open.at) } : open;
        // The ids that new blocks get are no change of the writer's.
        const isFollowUp = transaction.getMeta('appendedTransaction') !== undefined;
        const isPasted = value.isPasted && (isFollowUp || !transaction.docChanged);
        return meta || transaction.docChanged ? { open: mapped, isPasted, ...meta } : value;
      },
    },
  });

export function videoDialogState(state: EditorState): VideoDialogState {
  return VIDEO_DIALOG.getState(state) ?? { open: null, isPasted: false };
}

export function openVideoDialog(view: EditorView, open: VideoDialogState['open']): void {
  view.dispatch(view.state.tr.setMeta(VIDEO_DIALOG, { open, isPasted: false } satisfies Meta));
}
