const SMALL =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  );
const TENS = 'Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');

/** A number in English words as in a title: Sixteen, Twenty-One. From a hundred on, newspapers write digits. */
export function numberInWords(number: number): string {
  const small = SMALL[number];
  if (small !== undefined) return small;
  const ten = TENS[Math.floor(number / 10) - 2];
  if (ten === undefined || !Number.isInteger(number)) return String(number);
  return number % 10 === 0 ? ten : `${ten}-${SMALL[number % 10]}`;
}
