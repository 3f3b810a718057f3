import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { fold } from '@/lib/i18n/fold';
import { ARABIC_PASSWORDS } from './arabic-passwords';

let cachedEstimator: ZxcvbnFactory | undefined;

/** Built at first use: the word lists are large, and most processes never check a new password. */
function estimator(): ZxcvbnFactory {
  cachedEstimator ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, arabic: ARABIC_PASSWORDS.map(fold) },
    graphs: adjacencyGraphs,
  });
  return cachedEstimator;
}

// The keys of the common Arabic keyboard (101), row by row, and the keys at the same positions of a Latin keyboard.
const ARABIC_KEYS = [...'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ'];
const LATIN_KEYS = [..."qwertyuiop[]asdfghjkl;'zxcvnm,./`"];
const LATIN_OF = new Map(ARABIC_KEYS.map((key, index) => [key, LATIN_KEYS[index] ?? key]));

// The estimator's work grows faster than the length and blocks the process. A password that is hard to guess up to here
// stays hard to guess with any characters added.
const ESTIMATED_CHARACTERS = 48;

/** What the same keys type on a Latin keyboard: "password" typed with Arabic switched on is as common as the word itself. */
function onLatinKeys(password: string): string {
  return [...password.replaceAll('لا', 'b')].map((key) => LATIN_OF.get(key) ?? key).join('');
}

/**
 * About how many attempts it takes to guess a password, as a power of ten, for an attacker who knows the lists of leaked
 * passwords, keyboards, dates, repeats, spellings such as `p@ssw0rd`, and `words`. Case, marks and spaces are ignored,
 * because they add little work for an attacker. Never uses the network.
 */
export function guessesLog10(password: string, words: string[]): number {
  const known = words.map(compact).filter((word) => word.length >= 3);
  const start = [...password].slice(0, ESTIMATED_CHARACTERS).join('');
  const spellings = new Set([compact(start), compact(onLatinKeys(start))]);
  const guesses = [...spellings].map((spelling) => estimator().check(spelling, known).guessesLog10);
  return Math.min(...guesses);
}

function compact(text: string): string {
  return fold(text).replace(/\s/g, '');
}
