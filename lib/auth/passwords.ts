import { randomInt } from 'node:crypto';
import type { Issue } from '@/lib/errors';
import { fold } from '@/lib/i18n/fold';
import { guessesLog10 } from './guesses-log10';
import { hash, verify } from './hashes';

export const PASSWORD_MIN_CHARACTERS = 12;
export const PASSWORD_MAX_CHARACTERS = 256;

/** lib/auth/hash-work.mjs */
const CURRENT_PARAMETERS = '$argon2id$v=19$m=19456,t=2,p=1$';

/** Hashes the password exactly as typed: it is not trimmed, normalised or shortened. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(password, passwordHash);
}

export function needsRehash(passwordHash: string): boolean {
  return !passwordHash.startsWith(CURRENT_PARAMETERS);
}

let dummyHash: Promise<string> | undefined;

/** Takes as long as a real check, so that the response time does not reveal whether an account exists. */
export async function verifyAgainstDummy(password: string): Promise<false> {
  dummyHash ??= hashPassword('no account has this password');
  await verifyPassword(await dummyHash, password);
  return false;
}

// Letters and digits that are not mistaken for one another on paper: without i, l, o, 0 and 1.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A one-time password such as `kw7f-2mzp-x9ca-t4hd`: 16 symbols, about 79 bits. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

// 10^10 guesses take an attacker with a stolen hash months on tens of cores, at tens of milliseconds for each guess.
const GUESSES_LOG10_MIN = 10;

/**
 * The issues of a new password, with the path `next`: its length in code points, the account's own words in it, or a low
 * estimate of guesses, as for a leaked password followed by a number. No kinds of characters are required (ASVS 5.0, 6.2).
 */
export function passwordIssues(password: string, ownWords: string[]): Issue[] {
  const length = [...password].length;
  if (length < PASSWORD_MIN_CHARACTERS) {
    return [{ path: 'next', key: 'password.tooShort', params: { minimum: PASSWORD_MIN_CHARACTERS } }];
  }
  if (length > PASSWORD_MAX_CHARACTERS) {
    return [{ path: 'next', key: 'password.tooLong', params: { maximum: PASSWORD_MAX_CHARACTERS } }];
  }
  // In UTF-8 every lone surrogate becomes U+FFFD, so different passwords would have the same hash.
  if (/\p{Surrogate}/u.test(password)) return [{ path: 'next', key: 'field.forbiddenCharacters' }];
  if (isMadeOfOwnWords(password, ownWords)) return [{ path: 'next', key: 'password.ownWords' }];
  const words = ownWords.flatMap((name) => [name, ...name.split(/\s+/)]);
  const tooSimple = guessesLog10(password, words) < GUESSES_LOG10_MIN;
  return tooSimple ? [{ path: 'next', key: 'password.tooSimple' }] : [];
}

/** The words that an account's password must not consist of: parts of its e-mail address, and its names. */
export function ownWordsOf(account: { email: string; nameAr: string; nameEn: string }): string[] {
  return [...account.email.split(/[@.]/), account.nameAr, account.nameEn];
}

const CONTEXT_WORDS = ['markaz', 'مركز'];

// The characters that remain without the known words must be enough to be hard to guess.
function isMadeOfOwnWords(password: string, ownWords: string[]): boolean {
  let rest = fold(password).replace(/\s/g, '');
  const words = [...ownWords.flatMap((name) => name.split(/\s+/)), ...CONTEXT_WORDS];
  for (const word of words.map(fold)) {
    if (word.length >= 3) rest = rest.replaceAll(word, '');
  }
  return rest.length < 6;
}
