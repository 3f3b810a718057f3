import { stemmer } from 'stemmer';
import { americanSpelling } from './american-spelling';
import { FAMILY } from './english-words';

/** Shorter words and stems are likely to be other words. */
const MIN_LENGTH = 3;

/** What a folded English word is a form of: its stems, in British and in American spelling. */
export function englishForms(word: string): Set<string> {
  const family = FAMILY.get(word);
  if (family) return new Set([family]);
  if (word.length < MIN_LENGTH) return new Set();
  const american = americanSpelling(word);
  const forms = american === word ? [word] : [word, american];
  // analysis and analyses.
  if (/..sis$/.test(american)) forms.push(american.replace(/sis$/, 'ses'));
  return new Set(forms.map(stemmer).filter((stem) => stem.length >= MIN_LENGTH));
}
