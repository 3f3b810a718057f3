import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { fold } from '@/lib/i18n/fold';
import { ARABIC_PASSWORDS } from './arabic-passwords';

let cachedEstimator: ZxcvbnFactory | undefined;

/** Made when it is first needed: the lists are large, and most processes never cachedEstimator a password. */
function estimator(): ZxcvbnFactory {
  cachedEstimator ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, arabic: ARABIC_PASSWORDS.map(fold) },
    graphs: adjacencyGraphs,
  });
  return cachedEstimator;
}

// The keys of the common Arabic keyboard (101), row by row, and those that stand in their places on a Latin one.
const ARABIC_KEYS = [...'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ'];
const LATIN_KEYS = [..."qwertyuiop[]asdfghjkl;'zxcvnm,./`"];
const LATIN_OF = new Map(ARABIC_KEYS.map((key, place) => [key, LATIN_KEYS[place] ?? key]));

// The work grows faster than the length, and the server does nothing else meanwhile. What is hard to guess so far stays
// hard to guess, whatever follows.
const ESTIMATED_CHARACTERS = 48;

/** The same fingers on a Latin keyboard: whoever types "password" with Arabic switched on types a word as common. */
function onLatinKeys(password: string): string {
  return [...password.replaceAll('لا', 'b')].map((key) => LATIN_OF.get(key) ?? key).join('');
}

/**
 * About how many attempts it takes to guess a password, as a power of ten, by somebody who knows the lists of leaked
 * passwords, keyboards, dates, repeats, spellings such as `p@ssw0rd`, and `words`. Judged without case, marks and
 * spaces, which keep nobody away; never needs the network.
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
