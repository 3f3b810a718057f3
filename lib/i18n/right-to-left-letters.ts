/** The blocks of Unicode whose letters run from right to left, for a character class of a regular expression with the flag `u`. */
export const RIGHT_TO_LEFT =
  '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}';

/** One letter of them. Arabic punctuation and digits are in the same blocks. */
export const RIGHT_TO_LEFT_LETTER = new RegExp(`(?=\\p{L})[${RIGHT_TO_LEFT}]`, 'u');
