const DIGIT = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]';
const SIGN = '[+\\-\\u2212\\u2013\\u00b1]?';
const MARKS = /[\u200e\u200f\u061c\u2066-\u2069]/g;

/** "−1,234.5%", "$ 12", "١٬٢٣٤٫٥", "(3.2)". A comma before three digits parts thousands, otherwise it is a decimal one. */
const NUMBER = new RegExp(
  `^\\(?${SIGN}\\s?(?:US)?\\p{Sc}?\\s?${SIGN}` +
    `(?:${DIGIT}{1,3}(?:[,\\u066c'’\\u00a0\\u202f ]${DIGIT}{3})+|${DIGIT}+)` +
    `(?<decimals>[.,\\u066b]${DIGIT}+)?(?<suffix>[%\\u066a\\u2030]|\\s?\\p{Sc})?\\)?$`,
  'u',
);

/** What tables write where there is no number. */
const NO_NUMBER = /^(?:|[-–—‐…*]+|\.{2,3}|n\/?a|غ\.\s?م\.?)$/iu;

export interface CellNumber {
  /** The decimal sign and the digits after it; "" for a whole number. */
  decimals: string;
  /** The percent sign that follows the digits at once in both directions of writing; "" for none. */
  percent: string;
}

/** The number that a cell holds; null if its words are no number. */
export function cellNumber(text: string): CellNumber | null {
  const found = NUMBER.exec(text.replace(MARKS, '').trim())?.groups;
  if (!found) return null;
  return { decimals: found.decimals ?? '', percent: found.suffix === '%' ? '%' : '' };
}

/** Whether a cell says that there is no number. */
export function saysNoNumber(text: string): boolean {
  return NO_NUMBER.test(text.replace(MARKS, '').trim());
}

const ZEROS: [RegExp, string][] = [
  [/[\u0660-\u0669]/, '\u0660'],
  [/[\u06f0-\u06f9]/, '\u06f0'],
];

/** What a number lacks to be as long after its decimal sign as the longest of its column; it is shown to nobody. */
export function padding(number: CellNumber, longest: CellNumber): string {
  const zero = ZEROS.find(([digits]) => digits.test(longest.decimals))?.[1] ?? '0';
  const missing = [...longest.decimals].slice([...number.decimals].length);
  const isWhole = number.decimals === '' && missing.length > 0;
  const digits = isWhole ? `${missing[0]}${zero.repeat(missing.length - 1)}` : zero.repeat(missing.length);
  return digits + (number.percent === '' ? longest.percent : '');
}
