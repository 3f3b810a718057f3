import { type ReadableHtml, takePictureData } from '@/lib/richtext/intake/picture-data';

/** In characters of JSON. A step that does not fit into one request could never be saved, not even after an undo. */
export const PASTE_LIMIT = 1_000_000;

/** How many characters of markup programs write for one of text: Word may write several. */
const MARKUP_OF_A_CHARACTER = 10;

/** HTML without the bytes of its pictures, which no text has. Null when it is too long to be read: that would hold up the window. */
export function readableHtml(html: string): ReadableHtml | null {
  const readable = takePictureData(html);
  return readable.html.length > PASTE_LIMIT * MARKUP_OF_A_CHARACTER ? null : readable;
}
