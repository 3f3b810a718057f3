import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { editionLocale } from '@/components/editor/document/block-direction';
import { readPreparedMedia } from '@/components/media/uploads/read-prepared-media';
import { tabUploads } from '@/components/media/uploads/tab-uploads';
import type { Upload, UploadOptions } from '@/components/media/uploads/types';
import { awaitedUploads, forgetAwaited, isAwaited, rememberAwaited } from './awaited-uploads';
import { fillLines } from './figure/set-picture';

/**
 * Uploads of this tab by the id of the picture or attachment in a text that they are for. They outlive the page: a file that arrives while its
 * text is closed goes to where it was dropped when the text is opened again in this tab.
 */
const uploadKeys = new Map<string, string>();
const listeners = new Set<() => void>();

/** Sends a file for a node that is in the text already, without a file. */
export function uploadFor(nodeId: string, file: File, options: UploadOptions = {}): void {
  const [key] = tabUploads.add([file], options);
  if (key) uploadKeys.set(nodeId, key);
  for (const listener of listeners) listener();
}

export const uploadKeyOf = (nodeId: string): string | null => uploadKeys.get(nodeId) ?? null;

export function onUploadsFor(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function forgetUpload(nodeId: string): void {
  const key = uploadKeys.get(nodeId);
  if (key) tabUploads.cancel(key);
  uploadKeys.delete(nodeId);
  forgetAwaited(nodeId);
}

/** Position of the picture or attachment with this id. */
function findNode(doc: Node, id: string): number | null {
  let found: number | null = null;
  doc.descendants((node, pos) => {
    if (node.attrs.id === id && 'media' in node.attrs) found = pos;
    return found === null && !node.isTextblock;
  });
  return found;
}

/** What a file that has arrived changes: its node names it, and the lines below a picture say what the library says of it once that is known. */
function follow(view: EditorView, pos: number, { mediaId, media }: Pick<Upload, 'mediaId' | 'media'>): void {
  const { state } = view;
  const { tr } = state;
  const node = state.doc.nodeAt(pos);
  if (node?.attrs.media === null) tr.setNodeAttribute(pos, 'media', mediaId);
  const isShown = node?.type.name === 'figurePicture' && tr.doc.nodeAt(pos)?.attrs.media === media?.id;
  if (media && isShown) fillLines(tr, pos, media, editionLocale(state));
  if (tr.docChanged) view.dispatch(tr.setMeta('addToHistory', false));
}

/** Pictures and attachments of the text of whose uploads this page knows nothing, also those whose file is there and may not be described yet. */
function nodesWithoutUpload(doc: Node): string[] {
  const ids: string[] = [];
  doc.descendants((node) => {
    if ('media' in node.attrs && node.attrs.id && !uploadKeys.has(node.attrs.id)) ids.push(node.attrs.id);
    return !node.isTextblock;
  });
  return ids;
}

/** A picture takes some seconds to prepare, and longer while others are in front of it. */
const ASK_AGAIN_MS = 3_000;

/**
 * Shows what has arrived for this text after its page was closed, and describes it once it is prepared. What has not arrived can be chosen
 * again, and goes on where it stopped.
 */
export async function nameArrivedBefore(view: EditorView): Promise<void> {
  if (view.isDestroyed) return;
  const awaited = awaitedUploads(nodesWithoutUpload(view.state.doc));
  if (awaited.length === 0) return;
  const arrived = await readPreparedMedia(awaited.map(({ upload }) => upload)).catch(() => []);
  let isAnyUnprepared = false;
  for (const { nodeId, upload } of awaited) {
    const found = arrived.find(({ media }) => media.id === upload);
    const pos = view.isDestroyed ? null : findNode(view.state.doc, nodeId);
    // Another tab with this text may have written the words while this one asked.
    if (!found || pos === null || !isAwaited(nodeId)) continue;
    const { media, outcome } = found;
    follow(view, pos, { mediaId: media.id, media: outcome === 'ready' ? media : null });
    if (outcome === 'processing') isAnyUnprepared = true;
    else forgetAwaited(nodeId);
  }
  if (isAnyUnprepared) setTimeout(() => void nameArrivedBefore(view), ASK_AGAIN_MS);
}

/** Names the files that have arrived in the text. Undoing goes back behind the drop and not to a picture without its file. */
export function nameArrived(view: EditorView): void {
  for (const [nodeId, key] of uploadKeys) {
    const upload = tabUploads.getSnapshot().find((each) => each.key === key);
    if (upload?.state === 'refused') forgetAwaited(nodeId);
    // Until it is described, too: the page may be closed while the newsroom prepares it.
    else if (upload?.uploadId && !upload.media) rememberAwaited(nodeId, upload.uploadId);
    if (!upload?.mediaId || upload.state === 'refused') continue;
    const pos = findNode(view.state.doc, nodeId);
    if (pos === null) continue;
    if (upload.media) uploadKeys.delete(nodeId);
    follow(view, pos, upload);
    if (upload.media) forgetAwaited(nodeId);
  }
}
