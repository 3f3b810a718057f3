// Latin letters that Unicode does not decompose into a base letter and a mark, with their usual ASCII replacement.
// Lower case; the last row holds letters of West African languages and of Azerbaijani.
const ASCII_REPLACEMENTS: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ĳ: 'ij' },
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ĸ: 'k' },
  ...{ ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ɲ: 'n', ɛ: 'e', ɔ: 'o', ǝ: 'e', ə: 'e' },
};

const REPLACED_LETTER = new RegExp(`[${Object.keys(ASCII_REPLACEMENTS).join('')}]`, 'g');

/**
 * Replaces the Latin letters of lower-case text by ASCII: "café", "łódź", "straße" become "cafe", "lodz", "strasse".
 */
export function plainLatin(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})[\u0300-\u036f]+/gu, '')
    .replace(REPLACED_LETTER, (letter) => ASCII_REPLACEMENTS[letter] ?? letter)
    .normalize('NFC');
}
