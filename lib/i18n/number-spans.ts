/** A part of a text: offsets of its first character and after its last one. */
export type Span = readonly [start: number, end: number];

/** Latin, Arabic and Persian digits. */
export const DIGIT = '[0-9\\u0660-\\u0669\\u06F0-\\u06F9]';
const SIGN = '[+\\-\\u2212±]';
const CURRENCY = '[$€£¥₹₺₪]';
/** After a letter or a number a hyphen joins, as in "كوفيد-19" and "10%-15%". At the start of the text there is a letter before it. */
const OWN_SIGN = `(?:(?<!^|[\\p{L}\\p{M}\\p{N}%‰٪°$€£¥₹₺₪)\\]])${SIGN})?`;

/** As in "(+971) 2 444 1234". */
const BRACKET_OF_CODE = `(?:\\((?=\\+${DIGIT}+\\)[\\u00A0 ]?${DIGIT}))?`;

/** Numbers with what is written between them without a letter: "+971 2 444 1234", "(02) 444-1234", "$5-7", "12.5%". */
const NUMBERS = new RegExp(
  `(?:${BRACKET_OF_CODE}${OWN_SIGN}${CURRENCY}?|${CURRENCY}${SIGN}?|#)\\(?${DIGIT}+` +
    `(?:(?:[.,:/٫٬]|[)( \\u00A0-]{1,2})${CURRENCY}?${DIGIT}+)*(?:[\\u00A0 ]?${CURRENCY}|[%‰٪°+]+(?!${DIGIT}))?`,
  'gu',
);
const NUMBER = new RegExp(`${CURRENCY}?${DIGIT}+(?:[.,:/٫٬]${DIGIT}+)*[%‰٪]?`, 'gu');
const WITH_SIGN = new RegExp(`^(?:${SIGN}|${CURRENCY}|#)|[^0-9\\u0660-\\u0669\\u06F0-\\u06F9]$`, 'u');
/** Most of what stands between two words: a space, or a number alone. */
const NOTHING_TO_ISOLATE = new RegExp(`^(?:${DIGIT.replace('[', '[^')}*| ?${DIGIT}+ ?)$`, 'u');
const IN_THOUSANDS = new RegExp(`^${DIGIT}{1,3}(?:[\\u00A0 ]${DIGIT}{3})+$`, 'u');
/** Their signs and percent signs stand where they are written, unlike those of other digits, which become Latin at the start of a line. */
const ARABIC_DIGIT = /[\u0660-\u0669]/;
const THREE_GROUPS = new RegExp(`${DIGIT}-${DIGIT}+-${DIGIT}`, 'u');
const RANGE = /^[^ \u00A0()\p{Nd}-]*\p{Nd}[^ \u00A0()-]*-[^ \u00A0()-]+$/u;
const DIALLED_FROM = new RegExp(`^(?:\\(?\\+|\\(?[0٠۰]|\\(${DIGIT}+\\)[\\u00A0 ]?${DIGIT}+[\\u00A0 -])`, 'u');
const LEAST_DIALLED_DIGITS = 6;

const digitsIn = (text: string) => text.match(new RegExp(DIGIT, 'gu'))?.length ?? 0;

/** From one time, date or decimal to another; in telephone numbers a part with such a sign is followed by one without. */
const isRangeOfParts = (text: string) =>
  RANGE.test(text) && text.split('-').every((part) => /[.:/٫٬]/.test(part));

/** A telephone number, or a date or another number of three groups and more: the order of its groups must stay. */
function isOneNumber(text: string): boolean {
  const isDialled = DIALLED_FROM.test(text) && digitsIn(text) >= LEAST_DIALLED_DIGITS;
  if (isDialled && !isRangeOfParts(text)) return /[ \u00A0()-]/.test(text);
  return IN_THOUSANDS.test(text) || THREE_GROUPS.test(text);
}

function offsetBy(offset: number, spans: readonly Span[]): Span[] {
  return spans.map(([start, end]) => [offset + start, offset + end]);
}

function singleNumbers(text: string): Span[] {
  return [...text.matchAll(NUMBER)].map((match) => [match.index, match.index + match[0].length]);
}

function spansOf(numbers: string): Span[] {
  if (isOneNumber(numbers)) return [[0, numbers.length]];
  // In Arabic a range begins on the right (https://www.w3.org/International/articles/inline-bidi-markup/uba-basics), whatever
  // stands before it: each of its numbers is isolated, the hyphen between them belongs to the text around.
  if (RANGE.test(numbers)) return singleNumbers(numbers);
  if (ARABIC_DIGIT.test(numbers)) return [];
  return WITH_SIGN.test(numbers) && !/[ \u00A0]\S/.test(numbers.trim()) ? [[0, numbers.length]] : [];
}

/**
 * The parts of a right-to-left text without letters that have to be isolated, so that telephone numbers, signs and currencies stay where
 * they are written. The text begins right after a right-to-left letter, or with a space. Plain numbers, times and dates with slashes need nothing.
 */
export function numberSpans(text: string): Span[] {
  if (NOTHING_TO_ISOLATE.test(text)) return [];
  return [...text.matchAll(NUMBERS)].flatMap(({ 0: numbers, index }) => {
    const kept = numbers.trimEnd();
    return offsetBy(index, spansOf(kept));
  });
}
