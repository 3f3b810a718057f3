import type { Size } from '@/lib/media/variant-names';
import {
  type FileType,
  OLDER_OFFICE_TYPES,
  OPEN_DOCUMENT_TYPES,
  OPEN_XML_TYPES,
  PDF,
  PICTURE_TYPES,
} from './file-types';
import { MAX_BYTES } from './limits';
import { readOfficeParts } from './read-office-parts';
import { readPictureHeader } from './read-picture-header';
import { refuseContent } from './refuse-content';

export interface IdentifiedContent extends FileType {
  /** Of a picture that is upright; null for files. */
  size: Size | null;
}

const startsWith = (bytes: Buffer, signature: string, offset = 0) =>
  bytes.subarray(offset, offset + signature.length).equals(Buffer.from(signature, 'latin1'));

function pictureType(bytes: Buffer): FileType | null {
  if (startsWith(bytes, '\xff\xd8\xff')) return PICTURE_TYPES.jpg;
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return PICTURE_TYPES.png;
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return PICTURE_TYPES.gif;
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return PICTURE_TYPES.webp;
  return null;
}

/** Begins as the text of a web page or a drawing does, which could hold programs. */
function isMarkup(bytes: Buffer): boolean {
  const text = bytes.subarray(0, 1024).toString('latin1').replaceAll('\0', '');
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<[!?a-z]/i.test(text);
}

/** The name of an OpenDocument file's type is its first part, which is not packed. */
const TYPE_OFFSET = 30;

async function packedType(bytes: Buffer): Promise<FileType> {
  const { names } = await readOfficeParts(bytes);
  if (names.some((name) => /vbaProject\.bin$|^Basic\//i.test(name))) refuseContent('macros');
  if (startsWith(bytes, 'mimetype', TYPE_OFFSET)) {
    const start = TYPE_OFFSET + 'mimetype'.length;
    const text = bytes.subarray(start, start + 100).toString('latin1');
    const type = Object.keys(OPEN_DOCUMENT_TYPES).find(
      (name) => text.startsWith(`${name}PK`) || text === name,
    );
    return (type && OPEN_DOCUMENT_TYPES[type]) || refuseContent('kind');
  }
  const folder = Object.keys(OPEN_XML_TYPES).find((name) =>
    names.some((part) => part.startsWith(`${name}/`)),
  );
  const isOffice = names.includes('[Content_Types].xml');
  return (isOffice && folder && OPEN_XML_TYPES[folder]) || refuseContent('kind');
}

async function fileType(bytes: Buffer, fileName: string): Promise<FileType> {
  if (startsWith(bytes, '%PDF-')) return PDF;
  if (startsWith(bytes, 'PK\x03\x04')) return packedType(bytes);
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    const ending = /\.(doc|xls|ppt)$/i.exec(fileName)?.[1]?.toLowerCase();
    return (ending && OLDER_OFFICE_TYPES[ending]) || refuseContent('kind');
  }
  return refuseContent(isMarkup(bytes) ? 'markup' : 'kind');
}

/**
 * What a file is, by its content; its name decides only between the older office formats. Throws `invalid` for everything that is not
 * taken: other kinds of files, pictures with too many pixels, archives that would be too large, and what cannot be read.
 */
export async function identifyContent(bytes: Buffer, fileName: string): Promise<IdentifiedContent> {
  if (bytes.length === 0) refuseContent('empty');
  if (bytes.length > MAX_BYTES) refuseContent('tooLarge', { limit: MAX_BYTES / 2 ** 20 });
  const picture = pictureType(bytes);
  if (picture) return { ...picture, size: readPictureHeader(bytes) };
  return { ...(await fileType(bytes, fileName)), size: null };
}
