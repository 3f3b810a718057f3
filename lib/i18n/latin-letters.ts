// Latin letters that Unicode does not take apart into a plain letter and a mark, by what they are read as without
// their own keyboard. Lower case; the last rows are those of West African languages and of Azerbaijani.
const PLAIN: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ĳ: 'ij' },
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ĸ: 'k' },
  ...{ ɓ: 'b', ɗ: 'd', ƙ: 'k', ƴ: 'y', ɲ: 'n', ɛ: 'e', ɔ: 'o', ǝ: 'e', ə: 'e' },
};

const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** Lower-case text with Latin letters alone made ASCII: "café", "łódź", "straße" as "cafe", "lodz", "strasse". */
export function plainLatin(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})[\u0300-\u036f]+/gu, '')
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC');
}
