import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { Freshness } from '@/lib/public-changes/record-reads';
import { type Content, ownCopy, type StoredPage, shareHeaders } from './stored-page';

// A file of the disk tier: the length of the header and the CRC-32 of all that follows (four bytes each, big-endian), the header as
// JSON, and the compressed parts.

const PREFIX_BYTES = 8;

/** Changes with the format. */
const VERSION = 1;

const Header = z.object({
  version: z.literal(VERSION),
  buildId: z.string(),
  key: z.string(),
  number: z.int().min(0),
  reads: z.array(z.tuple([z.string(), z.enum(['immediate', 'delayed'])])),
  status: z.int(),
  type: z.string().nullable(),
  headers: z.array(z.tuple([z.string(), z.string()])),
  digest: z.string(),
  layout: z.array(z.union([z.int(), z.string()])),
});

export interface PageFile {
  key: string;
  number: number;
  reads: Map<string, Freshness>;
  content: Content;
}

export function encodePageFile(page: StoredPage & { content: Content }, buildId: string): Buffer {
  const { key, number, immediateCount, content } = page;
  const { body, ...described } = content;
  const reads = page.reads.map(
    (state, index) => [state.key, index < immediateCount ? 'immediate' : 'delayed'] as const,
  );
  const header = Buffer.from(JSON.stringify({ version: VERSION, buildId, key, number, reads, ...described }));
  const prefix = Buffer.alloc(PREFIX_BYTES);
  prefix.writeUInt32BE(header.length, 0);
  prefix.writeUInt32BE(crc32(body, crc32(header)), 4);
  return Buffer.concat([prefix, header, body]);
}

/** Null for a file that is not whole, of another format or of another build. */
export function decodePageFile(file: Buffer, buildId: string): PageFile | null {
  try {
    const bodyAt = PREFIX_BYTES + file.readUInt32BE(0);
    if (crc32(file.subarray(PREFIX_BYTES)) !== file.readUInt32BE(4)) return null;
    const header = Header.parse(JSON.parse(file.toString('utf8', PREFIX_BYTES, bodyAt)));
    if (header.buildId !== buildId) return null;
    const { key, number, status, type, digest, layout } = header;
    const headers = shareHeaders(header.headers);
    const content = { status, type, headers, digest, layout, body: ownCopy([file.subarray(bodyAt)]) };
    return { key, number, reads: new Map(header.reads), content };
  } catch {
    return null;
  }
}
