/** Arabic-Indic and Persian digits as Latin ones. */
export function toLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

const DIGITS = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]{1,3}';
const SPACE = '[\\s\\u00a0\\u200e\\u200f]';
const POINT = new RegExp(`^${SPACE}*(${DIGITS})(${SPACE}?)[-–—]${SPACE}*(?=[^\\s\\p{N}])`, 'u');
const ORDERED = new RegExp(`^${SPACE}*\\(?(${DIGITS})[.)]${SPACE}+(?=\\S)`, 'u');
const BULLET = new RegExp(`^${SPACE}*(?:[•●▪◦‣∙○■□▸►➢➤✓]${SPACE}*|[·o§*-]\\t${SPACE}*)(?=\\S)`, 'u');

export interface TypedNumber {
  kind: 'points' | 'ol' | 'ul';
  /** 0 for a bullet. */
  number: number;
  /** How many characters the number and the space after it take. */
  length: number;
  /** Whether the line alone says so. "2 - " may begin a sentence, and "1. " a year of a date. */
  isCertain: boolean;
}

/** The number or bullet with which a line of text begins: "1- ", "١- ", "2. ", "3) ", "• ". */
export function typedNumber(line: string): TypedNumber | null {
  const point = POINT.exec(line);
  if (point) {
    const number = Number(toLatinDigits(point[1] ?? ''));
    const isCertain = point[2] === '' && /[\s\u00a0]$/.test(point[0]);
    return number > 0 ? { kind: 'points', number, length: point[0].length, isCertain } : null;
  }
  const ordered = ORDERED.exec(line);
  if (ordered) {
    const number = Number(toLatinDigits(ordered[1] ?? ''));
    return number > 0 ? { kind: 'ol', number, length: ordered[0].length, isCertain: false } : null;
  }
  const bullet = BULLET.exec(line);
  return bullet ? { kind: 'ul', number: 0, length: bullet[0].length, isCertain: true } : null;
}
