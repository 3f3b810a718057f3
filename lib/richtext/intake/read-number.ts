import { toLatinDigits } from './typed-number';

// The orders in which Word counts with letters. Arabic has two: that of the numeral letters and that of the alphabet.
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const ALPHABET = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN = /^m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const ROMAN_VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

function romanNumber(letters: string): number {
  const values = [...letters].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

const numberIn = (order: string, letter: string) => order.indexOf(letter) + 1;

/** Every number that the letters may mean: "c" is 3 or the Roman 100. The likelier one is first. */
function numbersOfLetters(text: string): number[] {
  const letters = text
    .toLowerCase()
    .replace(/^[اإآ]$/, 'أ')
    .replace(/^هـ$/, 'ه');
  const inOrders = [ABJAD, ALPHABET, LATIN].map((order) =>
    [...letters].length === 1 ? numberIn(order, letters) : 0,
  );
  const roman = ROMAN.test(letters) ? romanNumber(letters) : 0;
  const isRomanFirst = /^([ivx]|[ivxlcdm]{2,})$/.test(letters);
  const numbers = isRomanFirst ? [roman, ...inOrders] : [...inOrders, roman];
  return numbers.filter((number) => number > 0);
}

/**
 * The numbers that a marker such as "5.", "(٣)", "1.2.", "ب-" or "iv)" may mean, the likelier one first; none if it
 * is a bullet. "o" is Word's bullet of the second level.
 */
export function readNumber(marker: string): number[] {
  const bare = toLatinDigits(marker)
    .replace(/[\s().:\-–—[\]]+$/u, '')
    .replace(/^[([\s]+/, '');
  const last = /(?:^|[.\s-])(\d{1,6}|\p{L}{1,8})$/u.exec(bare)?.[1] ?? '';
  if (/^\d+$/.test(last)) return Number(last) > 0 ? [Number(last)] : [];
  const hasSign = /[().:\-–]\s*$/u.test(marker.trim());
  return hasSign ? numbersOfLetters(last) : [];
}
