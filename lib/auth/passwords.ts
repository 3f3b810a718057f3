import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Issue } from '@/lib/errors';
import { fold } from '@/lib/i18n/fold';
import { guessesLog10 } from './guesses';

export const PASSWORD_MIN_CHARACTERS = 12;
export const PASSWORD_MAX_CHARACTERS = 256;

// OWASP ASVS 5.0, appendix C: argon2id (the library's default) with t=2, m≥19456 KiB, p=1.
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const CURRENT_PARAMETERS = '$argon2id$v=19$m=19456,t=2,p=1$';

/** Checked exactly as typed: no trimming, no normalisation, no silent cut. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2);
}

export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}

export function needsRehash(passwordHash: string): boolean {
  return !passwordHash.startsWith(CURRENT_PARAMETERS);
}

let dummy: Promise<string> | undefined;

/** Takes as long as a real check, so that an unknown account answers no sooner than a wrong password. */
export async function pretendToVerify(password: string): Promise<false> {
  dummy ??= hashPassword('no account has this password');
  await verifyPassword(await dummy, password);
  return false;
}

// Letters and digits that nobody confuses when reading them from paper.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A one-time password such as `kw7f-2mzp-x9ca-t4hd`: 16 symbols, about 79 bits. */
export function generatePassword(): string {
  const group = () => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

// What somebody with a stolen hash tries in months: ten thousand million guesses at tens of milliseconds each.
const GUESSES_LOG10_MIN = 10;

/**
 * What is wrong with a new password: length in code points, made of the account's own words, or among those that
 * are guessed first, such as a leaked one with a number behind it. Any composition of characters is welcome
 * (ASVS 5.0, 6.2).
 */
export function passwordIssues(password: string, ownWords: string[]): Issue[] {
  const length = [...password].length;
  if (length < PASSWORD_MIN_CHARACTERS) {
    return [{ path: 'next', key: 'password.tooShort', params: { minimum: PASSWORD_MIN_CHARACTERS } }];
  }
  if (length > PASSWORD_MAX_CHARACTERS) {
    return [{ path: 'next', key: 'password.tooLong', params: { maximum: PASSWORD_MAX_CHARACTERS } }];
  }
  // The hash would take every half of a pair for the same sign: another password than the one typed would open.
  if (/\p{Surrogate}/u.test(password)) return [{ path: 'next', key: 'field.forbiddenCharacters' }];
  if (ownWordsIn(password, ownWords)) return [{ path: 'next', key: 'password.ownWords' }];
  const words = ownWords.flatMap((name) => [name, ...name.split(/\s+/)]);
  const tooSimple = guessesLog10(password, words) < GUESSES_LOG10_MIN;
  return tooSimple ? [{ path: 'next', key: 'password.tooSimple' }] : [];
}

/** What an account's password must not be made of: its address and its names. */
export function ownWordsOf(account: { email: string; nameAr: string; nameEn: string }): string[] {
  return [...account.email.split(/[@.]/), account.nameAr, account.nameEn];
}

const CONTEXT_WORDS = ['markaz', 'مركز'];

// What is left after the known words are taken out must itself be long enough to be hard to guess.
function ownWordsIn(password: string, ownWords: string[]): boolean {
  let rest = fold(password).replace(/\s/g, '');
  const words = [...ownWords.flatMap((name) => name.split(/\s+/)), ...CONTEXT_WORDS];
  for (const word of words.map(fold)) {
    if (word.length >= 3) rest = rest.replaceAll(word, '');
  }
  return rest.length < 6;
}
