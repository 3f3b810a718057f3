import { combineCrc32 } from './crc32-combine';

/** Content as raw DEFLATE that ends with a full flush: on a byte boundary, without a reference to what was before, not final. */
export interface DeflatedPart {
  deflated: Buffer;
  /** Of the content before compression. */
  crc32: number;
  length: number;
}

/** Magic number, DEFLATE, no flags, no time, best compression, unknown system (RFC 1952 §2.3). */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);

/** A final block without content (RFC 1951 §3.2.3). */
const FINAL_BLOCK = Buffer.from([3, 0]);
const TRAILER_BYTES = 8;

export const GZIP_OVERHEAD_BYTES = HEADER.length + FINAL_BLOCK.length + TRAILER_BYTES;

/** One gzip member whose content is that of all parts. Nothing is compressed again. */
export function joinParts(parts: readonly DeflatedPart[]): Buffer {
  let [crc, length] = [0, 0];
  for (const part of parts) {
    crc = combineCrc32(crc, part.crc32, part.length);
    length += part.length;
  }
  const trailer = Buffer.allocUnsafe(TRAILER_BYTES);
  trailer.writeUInt32LE(crc, 0);
  trailer.writeUInt32LE(length % 2 ** 32, 4);
  return Buffer.concat([HEADER, ...parts.map(({ deflated }) => deflated), FINAL_BLOCK, trailer]);
}
