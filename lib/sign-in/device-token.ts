import { createHmac, hkdfSync, randomUUID, timingSafeEqual } from 'node:crypto';
import { env } from '@/lib/env';
import { isUuid } from '@/lib/is-uuid';

/** A device that is not used for so long counts as unknown again. */
export const DEVICE_TOKEN_DAYS = 180;

const DAY_MS = 86_400_000;

function signatureOf(email: string, id: string, expiresAt: string): Buffer {
  const secret = env().AUTH_SECRET ?? process.env.NEXTAUTH_SECRET ?? '';
  // A key of its own, so that no token of another kind that is signed with the same secret can stand for this one (RFC 5869).
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'markaz device token', 32));
  return createHmac('sha256', key)
    .update(JSON.stringify([email, id, expiresAt]))
    .digest();
}

/**
 * A token for the browser in which an account has signed in: `{id}.{expiry in ms}.{signature}`. It gives no access. Attempts that
 * carry it have limits of their own, so that a flood of guesses by others does not lock the account's owner out
 * (OWASP, "Slow Down Online Guessing Attacks with Device Cookies").
 */
export function createDeviceToken(email: string, now: Date, id: string = randomUUID()): string {
  const expiresAt = String(now.getTime() + DEVICE_TOKEN_DAYS * DAY_MS);
  return [id, expiresAt, signatureOf(email, id, expiresAt).toString('base64url')].join('.');
}

/** The device's id, or null unless the token is one of this account, unchanged and not expired. */
export function readDeviceToken(token: string | undefined, email: string, now: Date): string | null {
  const [id = '', expiresAt = '', signature = '', ...rest] = token?.split('.') ?? [];
  if (rest.length > 0 || !isUuid(id) || !(Number(expiresAt) > now.getTime())) return null;
  const expected = signatureOf(email, id, expiresAt);
  const given = Buffer.from(signature, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null;
}
