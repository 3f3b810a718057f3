import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import type { HeaderPairs } from '@/lib/http/security-headers';
import type { BodyPart } from '@/lib/page-cache/rendered-page-types';
import { splitFragments } from './fragment-slots';

const deflate = promisify(deflateRaw);

/** Ends on a byte boundary without ending the stream, so that more parts can follow (RFC 1951 §3.2.3). */
const FULL_FLUSH = { level: 9, finishFlush: constants.Z_FULL_FLUSH };

async function contentPart(content: Buffer): Promise<BodyPart> {
  const deflated = await deflate(content, FULL_FLUSH);
  return { kind: 'content', deflated, crc32: crc32(content), length: content.length };
}

/** A page's HTML as compressed parts, with references to the fragments that it has slots for. */
export async function htmlParts(html: string): Promise<BodyPart[]> {
  const pieces = splitFragments(html);
  return Promise.all(
    pieces.map((piece) =>
      'target' in piece
        ? ({ kind: 'fragment', target: piece.target } as const)
        : contentPart(Buffer.from(piece.html)),
    ),
  );
}

/** Any other body, as one compressed part. */
export async function plainParts(body: Buffer): Promise<BodyPart[]> {
  return body.length === 0 ? [] : [await contentPart(body)];
}

/** Identifies the page: everything that is sent but the fragments, which have digests of their own. */
export function pageDigest(status: number, type: string | null, headers: HeaderPairs, body: Buffer): string {
  const hash = createHash('sha256').update(JSON.stringify([status, type, headers]));
  return hash.update(body).digest('base64url');
}
