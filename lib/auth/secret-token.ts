import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;

/** What no token looks like is looked up nowhere. */
const TOKEN = /^[\w-]{43}$/;

/** 256 random bits, as they stand in an address. */
export const newToken = (): string => randomBytes(BYTES).toString('base64url');

export const isToken = (text: string): boolean => TOKEN.test(text);

/** What is stored of a token. A plain hash is enough for what nobody can guess. */
export function tokenHash(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest());
}
