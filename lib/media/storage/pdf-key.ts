/** Beside the media library, whose sweep (also that of an older build) knows only the files that its rows name. */
const PREFIX = 'pdf/';

const KEY = /^pdf\/([0-9a-f-]{36})\/([0-9a-f]{16})\.pdf$/;

/** The key of a PDF file in the media storage, under the id of what it is of. */
export function pdfStorageKey(id: string, contentHash: string): string {
  return `${PREFIX}${id}/${contentHash}.pdf`;
}

/** Null for a key of anything else. */
export function parsePdfKey(key: string): { id: string; contentHash: string } | null {
  const [, id, contentHash] = KEY.exec(key) ?? [];
  return id && contentHash ? { id, contentHash } : null;
}

export const PDF_PREFIX = PREFIX;
