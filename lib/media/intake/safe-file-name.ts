/** Of a name without its extension. In bytes, because disks count them, and Arabic letters have two. */
const MAX_STEM_BYTES = 120;

/** Not allowed in names on some systems, or read as something else in addresses and headers. */
const SPECIAL = /[\p{C}\p{Zl}\p{Zp}"'`*:<>?|/\\#%&;{}$!@=+^~,[\]]/gu;

function cut(text: string): string {
  let result = '';
  for (const character of text) {
    if (Buffer.byteLength(result + character) > MAX_STEM_BYTES) break;
    result += character;
  }
  return result;
}

/**
 * The name under which a file is stored and sent: readable in any script, without separators, invisible and special characters, and with
 * the extension of what the file is.
 */
export function safeFileName(fileName: string, extension: string): string {
  const name = fileName.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const stem = name
    .replace(/\.[^.]{1,8}$/, '')
    .replace(SPECIAL, ' ')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return `${cut(stem) || 'file'}.${extension}`;
}

const MAX_NAME_LENGTH = 200;

/** The name as it is shown in the newsroom: as its uploader typed it, but without what would garble the text around it. */
export function shownFileName(fileName: string): string {
  const name = fileName.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const shown = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
  return [...shown].slice(-MAX_NAME_LENGTH).join('') || 'file';
}
