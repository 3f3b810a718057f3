/** Beside the media library, whose sweep (also that of an older build) knows only the files that its rows name. */
export const PDF_PREFIX = 'pdf/';

const KEY = /^pdf\/([0-9a-f-]{36})\/([0-9a-f]{16})\.pdf$/;

/** A PDF file: `id` is that of the publication or the issue, `fileName` tells its files apart. */
export interface PdfKey {
  id: string;
  fileName: string;
}

/** Where a PDF file is in the media storage. */
export function pdfStorageKey({ id, fileName }: PdfKey): string {
  return `${PDF_PREFIX}${id}/${fileName}.pdf`;
}

/** Null for a key of anything else. */
export function parsePdfKey(key: string): PdfKey | null {
  const [, id, fileName] = KEY.exec(key) ?? [];
  return id && fileName ? { id, fileName } : null;
}
