import type { EditorView } from '@tiptap/pm/view';
import { tabUploads } from '@/components/media/uploads/tab-uploads';
import { findPicture } from './figure-commands';

/**
 * Uploads of this tab by the id of the picture in a text that they are for. They outlive the page: a picture that arrives while its text is
 * closed goes to where it was dropped when the text is opened again in this tab.
 */
const uploadKeys = new Map<string, string>();
const listeners = new Set<() => void>();

/** Sends a file for a picture that is in the text already, without a file. */
export function uploadFor(pictureId: string, file: File): void {
  const [key] = tabUploads.add([file], { picturesOnly: true });
  if (key) uploadKeys.set(pictureId, key);
  for (const listener of listeners) listener();
}

export const uploadKeyOf = (pictureId: string): string | null => uploadKeys.get(pictureId) ?? null;

export function onUploadsFor(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function forgetUpload(pictureId: string): void {
  const key = uploadKeys.get(pictureId);
  if (key) tabUploads.cancel(key);
  uploadKeys.delete(pictureId);
}

/** Names the files that have arrived in the text. Undoing goes back behind the drop and not to a picture without its file. */
export function nameArrived(view: EditorView): void {
  for (const [pictureId, key] of uploadKeys) {
    const upload = tabUploads.getSnapshot().find((each) => each.key === key);
    if (!upload?.mediaId || upload.state === 'refused') continue;
    const found = findPicture(view.state.doc, pictureId);
    if (!found || found.node.attrs.media !== null) continue;
    const transaction = view.state.tr.setNodeAttribute(found.pos, 'media', upload.mediaId);
    view.dispatch(transaction.setMeta('addToHistory', false));
    uploadKeys.delete(pictureId);
  }
}
