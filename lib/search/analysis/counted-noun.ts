/** Numbers from 20 to 90 in words. */
const TENS = /^و?(?:عشر|ثلاث|[اأ]ربع|خمس|ست|سبع|ثمان|تسع)(?:ون|ين)$/;
const WITH_ALIF = /\p{L}{2}[^يا]ا$/u;
const TANWIN = '\u064b';

/** The noun behind a number with its tanwin, which most leave out: 16 عاما is 16 عاماً. Null where it has no alif. */
export function countedNoun(number: string, noun: string): string | null {
  if (!WITH_ALIF.test(noun)) return null;
  return /\p{Nd}$/u.test(number) || TENS.test(number) ? noun + TANWIN : null;
}
