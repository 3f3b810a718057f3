import type { Node } from '@tiptap/pm/model';
import type { KeptPicture } from '@/lib/richtext/intake/types';
import { uploadFor } from './node-uploads';

function fileOf({ type, base64 }: KeptPicture, number: number): File | null {
  try {
    const characters = atob(base64);
    const bytes = new Uint8Array(characters.length);
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at);
    return new File([bytes], `pasted-${number}.${type}`, { type: `image/${type}` });
  } catch {
    return null;
  }
}

function pictureIds(doc: Node): Set<string> {
  const ids = new Set<string>();
  doc.descendants((node) => {
    if (node.type.name === 'figurePicture') ids.add(node.attrs.id);
    return !node.isTextblock;
  });
  return ids;
}

/** Sends the pictures that came with a text for the figures that hold their space. Returns how many have found none. */
export function sendHeldPictures(doc: Node, pictures: readonly KeptPicture[]): number {
  if (pictures.length === 0) return 0;
  const ids = pictureIds(doc);
  let lost = 0;
  pictures.forEach((picture, index) => {
    const file = ids.has(picture.id) ? fileOf(picture, index + 1) : null;
    if (file) uploadFor(picture.id, file, { only: 'image' });
    else lost += 1;
  });
  return lost;
}
