import { fold } from '@/lib/i18n/fold';
import { withoutClitics } from './arabic-clitics';
import { withoutSuffixes } from './arabic-suffixes';
import type { WordForms } from './types';

/** A folded word of Arabic letters alone. */
export const ARABIC_WORD = /^[\u0621-\u064a]+$/;

/** Below it a word loses no hamza and no carrier of one: ماء is not ما, and بئر is not بر. Letters. */
const MIN_WITHOUT_HAMZA = 3;

/**
 * Every form of an Arabic word, as it is written. Nothing is reduced to one stem, because a stem joins words that have nothing to do with
 * each other (لبنان and لبن): a word keeps its form and gains others, which meet those of its relatives.
 */
export function arabicForms(raw: string): WordForms {
  const exact = new Set(spellings(raw));
  const derived = new Set<string>();
  for (const spelling of [...exact]) {
    for (const base of withoutClitics(spelling)) {
      derived.add(base.word);
      for (const form of withoutSuffixes(base)) derived.add(form);
    }
  }
  return { exact: [...exact], derived: [...derived].filter((form) => !exact.has(form)) };
}

/**
 * The ways in which a word's hamza is written: as the text has it (مؤثر), without its carrier (مسؤول and مسئول are both مسول), and without
 * a free-standing one (شيء and شئ). `fold` has replaced أ إ آ already.
 */
function spellings(raw: string): Set<string> {
  // Marks go first, so that the last letter is the last one. أعضائه is a form of أعضاء.
  const letters = raw
    .normalize('NFKC')
    .replace(/[\p{Mn}\p{Cf}\p{Lm}]/gu, '')
    .replace(/ئ$/, 'ي');
  const found = new Set([fold(letters)]);
  if (/[ؤئ]/.test(letters)) addLongEnough(found, letters.replace(/[ؤئ]/g, ''));
  // Behind a long vowel it is left out in short words too.
  if (/[يو]ء$/.test(letters)) found.add(fold(letters.slice(0, -1)));
  if (letters.includes('ء')) addLongEnough(found, letters.replace(/ء/g, ''));
  const suffixed = letters.replace(/(?<=\p{L}{2}ا)[ؤئ](?:ها|هم|هن|هما|نا|كم|ه|ي|ك)$/u, 'ء');
  if (suffixed !== letters) addLongEnough(found, suffixed);
  return found;
}

function addLongEnough(found: Set<string>, letters: string): void {
  const folded = fold(letters);
  if (folded.length >= MIN_WITHOUT_HAMZA) found.add(folded);
}
