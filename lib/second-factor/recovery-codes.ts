import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { hashWithSalt } from '@/lib/auth/hashes';
import type { Tx } from '@/lib/db';

export const RECOVERY_CODES = 10;

// Letters and digits that are not mistaken for one another on paper. 12 of 31 symbols are about 59 bits.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;
/** What somebody copies from paper: any case, any separators. */
const TYPED = /^[a-z0-9]{12}$/;

function newCode(): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

const plain = (code: string) => code.toLowerCase().replace(/[\s-]/g, '');

// OWASP ASVS 5.0, 6.5.2: codes of fewer than 112 bits are hashed as passwords are, with a salt.
async function hashOf(code: string, salt: string): Promise<string> {
  const bytes = await hashWithSalt(plain(code), Buffer.from(salt, 'base64url'));
  return Buffer.from(bytes).toString('base64url');
}

export interface NewRecoveryCodes {
  codes: string[];
  rows: { salt: string; hash: string }[];
}

/** Ten new codes with what is stored of them. Hashing is slow on purpose, so it runs before a transaction begins. */
export async function newRecoveryCodes(): Promise<NewRecoveryCodes> {
  const salt = randomBytes(16).toString('base64url');
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  const rows = await Promise.all(codes.map(async (code) => ({ salt, hash: await hashOf(code, salt) })));
  return { codes, rows };
}

/** Stores these codes instead of all that the account had. */
export async function replaceRecoveryCodes(
  tx: Tx,
  userId: string,
  rows: NewRecoveryCodes['rows'],
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: rows.map((row) => ({ ...row, userId })) });
}

/** Uses up a code. False when it is none of the account's, or was used before: also by somebody else at the same moment. */
export async function spendRecoveryCode(tx: Tx, userId: string, typed: string, now: Date): Promise<boolean> {
  if (!TYPED.test(plain(typed))) return false;
  const rows = await tx.recoveryCode.findMany({ where: { userId, usedAt: null } });
  const salt = rows[0]?.salt;
  if (!salt) return false;
  const hash = Buffer.from(await hashOf(typed, salt));
  const row = rows.find((each) => each.salt === salt && timingSafeEqual(Buffer.from(each.hash), hash));
  if (!row) return false;
  const { count } = await tx.recoveryCode.updateMany({
    where: { id: row.id, usedAt: null },
    data: { usedAt: now },
  });
  return count === 1;
}
