import { createHash } from 'node:crypto';
import type { Locale } from '@/lib/i18n/locales';
import { emptyDocument } from '@/lib/richtext/document';
import type { DocumentJson } from '@/lib/richtext/document-json';

/** Length of a block's id (lib/richtext/new-block-id.ts). */
const BLOCK_ID_LENGTH = 10;

/**
 * The edition that an entry has in a language before anything is typed. It follows from the entry's id, so that a page that shows it before it
 * is stored, the request that stores it, and every repetition of that request mean the same edition with the same blocks.
 */
export function newEdition(entryId: string, locale: Locale): { id: string; document: DocumentJson } {
  const name = `${entryId.toLowerCase()}/${locale}`;
  let blocks = 0;
  return {
    id: uuidFrom(digest(name)),
    document: emptyDocument(() =>
      digest(`${name}/${blocks++}`).toString('base64url').slice(0, BLOCK_ID_LENGTH),
    ),
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest();

/** A UUID of version 8 (RFC 9562) from a digest. */
function uuidFrom(bytes: Buffer): string {
  const own = Buffer.from(bytes.subarray(0, 16));
  own.writeUInt8((own.readUInt8(6) & 0x0f) | 0x80, 6);
  own.writeUInt8((own.readUInt8(8) & 0x3f) | 0x80, 8);
  return own.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
