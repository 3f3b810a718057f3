import { fold } from '@/lib/i18n/fold';
import { behindPreposition, withoutClitics } from './arabic-clitics';
import { withoutPronoun, withoutSuffixes } from './arabic-suffixes';
import type { WordForms } from './types';

/** A folded word of Arabic letters alone. */
export const ARABIC_WORD = /^[\u0621-\u064a]+$/;

/** Below it a word loses no hamza and no carrier of one: ماء is not ما, and بئر is not بر. Letters. */
const MIN_WITHOUT_HAMZA = 3;

/** Controls, tatweel and the like. */
const INVISIBLE = /[\p{Cf}\p{Lm}]/gu;
const MARKS = /\p{Mn}/gu;

/** The alif that carries a tanwin: 16 عاماً, شيئا. جداً, معاً and إذاً are words of their own. */
const TANWIN = /(?<=..)(?:ا\u064b|\u064bا|(?<=[ئء])ا)$/;
const ADVERB = /^(?:جد|مع|إذ)$/;

/** مائة is مئة, also with a number and clitics before it. أسمائه is not. */
const OLD_HUNDRED = /^([وفبلك]{0,2}(?:ال|لل)?(?:ثلاث|[أا]ربع|خمس|ست|سبع|ثماني?|تسع)?)مائ(?=[ةهت])/;

/** أميركا is أمريكا. */
const LEVANTINE_AMERICA = /[أا]ميرك(?=[اي])/;

/** Of words in names, the one that stands in other cases and behind another name. */
const IN_NAMES: Readonly<Record<string, string>> = { ابا: 'ابو', ابي: 'ابو', ابن: 'بن' };

/** منشآت is the plural of منشأة. */
const PLURAL_BEHIND_HAMZA = /(?<=\p{L}{3})آت(?=(?:ه|ها|هم|نا)?$)/u;

/**
 * Every form of an Arabic word, as it is written. Nothing is reduced to one stem, because a stem joins words that have nothing to do with
 * each other (لبنان and لبن): a word keeps its form and gains others, which meet those of its relatives.
 */
export function arabicForms(raw: string): Omit<WordForms, 'isStopWord'> {
  // Marks go first, so that the last letter is the last one.
  const visible = raw.normalize('NFKC').replace(INVISIBLE, '');
  const letters = visible.replace(MARKS, '');
  const exact = new Set(spellings(letters));
  const noun = visible.replace(TANWIN, '').replace(MARKS, '');
  if (noun !== letters && !ADVERB.test(noun)) for (const spelling of spellings(noun)) exact.add(spelling);
  const bases = [...exact].flatMap(withoutClitics);
  const derived = new Set(
    bases.flatMap((base) => [base.word, IN_NAMES[base.word] ?? base.word, ...withoutSuffixes(base)]),
  );
  const short = [...exact].flatMap(behindPreposition);
  const inTexts = new Set(letters.endsWith('ه') ? withoutPronoun([...bases, ...short]) : []);
  return {
    exact: [...exact],
    derived: [...derived].filter((form) => !exact.has(form)),
    inTexts: [...inTexts].filter((form) => !exact.has(form) && !derived.has(form)),
  };
}

/**
 * The ways in which a word's hamza is written: as the text has it (مؤثر), without its carrier (مسؤول and مسئول are both مسول), and without
 * a free-standing one (شيء and شئ). `fold` has replaced أ إ آ already.
 */
function spellings(word: string): Set<string> {
  const letters = word.replace(/ئ$/, 'ي').replace(OLD_HUNDRED, '$1مئ');
  const found = new Set([fold(word.replace(/ئ$/, 'ي')), fold(letters)]);
  if (/[ؤئ]/.test(letters)) addLongEnough(found, letters.replace(/[ؤئ]/g, ''));
  // Behind a long vowel it is left out in short words too, and سيئ is سيء.
  if (/[يىو]ء$/.test(letters)) found.add(fold(letters.slice(0, -1)));
  if (/يئ$/.test(word)) found.add(fold(word.replace(/ئ$/, 'ء')));
  if (letters.includes('ء')) addLongEnough(found, letters.replace(/ء/g, ''));
  // أعضائه is a form of أعضاء.
  const suffixed = letters.replace(/(?<=\p{L}{2}ا)[ؤئ](?:ها|هم|هن|هما|نا|كم|ه|ي|ك)$/u, 'ء');
  if (suffixed !== letters) addLongEnough(found, suffixed);
  if (LEVANTINE_AMERICA.test(letters)) found.add(fold(letters.replace(LEVANTINE_AMERICA, 'امريك')));
  const plural = letters.replace(PLURAL_BEHIND_HAMZA, 'أات');
  if (plural !== letters) found.add(fold(plural));
  return found;
}

function addLongEnough(found: Set<string>, letters: string): void {
  const folded = fold(letters);
  if (folded.length >= MIN_WITHOUT_HAMZA) found.add(folded);
}
