import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

const VERSION = 'v1';
const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

function key(): Buffer {
  const secret = env().AUTH_SECRET ?? process.env.NEXTAUTH_SECRET;
  // Fails closed: with an empty secret anybody could read what is sealed.
  if (!secret) throw new Error('Nothing can be sealed without AUTH_SECRET.');
  // A key of its own (RFC 5869), so that nothing else that the same secret protects can be read with it.
  return Buffer.from(hkdfSync('sha256', secret, '', 'markaz second factor', 32));
}

/** Encrypts a text for the database. `owner` is the row's user: a text that is copied to the row of another cannot be opened there. */
export function sealText(text: string, owner: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key(), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${VERSION}.${sealed.toString('base64url')}`;
}

/** The text, or null when it was sealed with another AUTH_SECRET, for another owner, or was changed. */
export function openSealedText(sealed: string, owner: string): string | null {
  const [version, body = ''] = sealed.split('.');
  const bytes = Buffer.from(body, 'base64url');
  if (version !== VERSION || bytes.length <= IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(ALGORITHM, key(), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
