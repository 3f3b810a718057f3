import { createHash } from 'node:crypto';

/** How many of the hash's letters stand in addresses: 64 bits, which no two contents of one picture share by chance. */
const LENGTH = 16;

export interface ContentHash {
  sha256: string;
  /** The part of it that addresses hold. */
  contentHash: string;
}

export function contentHashOf(sha256: string): string {
  return sha256.slice(0, LENGTH);
}

export function hashContent(bytes: Buffer): ContentHash {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, contentHash: contentHashOf(sha256) };
}
