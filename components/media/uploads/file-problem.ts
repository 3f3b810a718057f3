import type { UploadFailure, UploadOptions } from './types';

/** Files larger than this are refused before they are sent. The server measures again. */
export const MAX_UPLOAD_BYTES = 25 * 1024 * 1024;

const PICTURES = ['jpg', 'jpeg', 'png', 'webp', 'gif'];
const DOCUMENTS = ['pdf', 'docx', 'xlsx', 'pptx', 'doc', 'xls', 'ppt', 'odt', 'ods', 'odp'];

/** For file choosers: a phone turns its own kind of photograph into one of these. */
export const PICTURE_TYPES = 'image/jpeg,image/png,image/webp,image/gif';
export const DOCUMENT_TYPES = DOCUMENTS.map((ending) => `.${ending}`).join(',');
export const UPLOAD_TYPES = `${PICTURE_TYPES},${DOCUMENT_TYPES}`;

const endingOf = (name: string) => name.split('.').at(-1)?.toLowerCase() ?? '';

/** Whether a file with this name is one that the library takes and that is no picture. */
export const isDocumentName = (name: string): boolean => DOCUMENTS.includes(endingOf(name));

/**
 * Why a file need not be sent, because it would be refused: told by its name and its size. The server looks into it.
 */
export function fileProblem(file: File, { only }: UploadOptions): UploadFailure | null {
  if (file.size === 0) return { key: 'empty' };
  const isPicture = PICTURES.includes(endingOf(file.name)) || PICTURE_TYPES.split(',').includes(file.type);
  if (!isPicture && only === 'image') return { key: 'notAPicture' };
  if (isPicture && only === 'file') return { key: 'notAFile' };
  if (!isPicture && !isDocumentName(file.name)) return { key: 'kind' };
  if (file.size > MAX_UPLOAD_BYTES) return { key: 'tooLarge' };
  return null;
}
