/** In characters of JSON. A step that does not fit into one request could never be saved, not even after an undo. */
export const PASTE_LIMIT = 1_000_000;

/** How many characters of markup programs write for one of text: Word may write several. */
const MARKUP_OF_A_CHARACTER = 10;

const PICTURE_DATA = '="data:';

/** Searched by hand: a regular expression has no stack for values of several million characters. */
function withoutPictureData(html: string): string {
  let [kept, from] = ['', 0];
  for (let at = html.indexOf(PICTURE_DATA); at >= 0; at = html.indexOf(PICTURE_DATA, from)) {
    const end = html.indexOf('"', at + PICTURE_DATA.length);
    if (end < 0) break;
    kept += html.slice(from, at + PICTURE_DATA.length);
    from = end;
  }
  return kept + html.slice(from);
}

/** HTML without the bytes of its pictures, which no text has. Null when it is too long to be read: that would hold up the window. */
export function readableHtml(html: string): string | null {
  const text = withoutPictureData(html);
  return text.length > PASTE_LIMIT * MARKUP_OF_A_CHARACTER ? null : text;
}
