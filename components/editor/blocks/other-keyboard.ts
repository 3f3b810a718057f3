// The keys of the Arabic keyboard of Windows and of a Latin one, in the same order. ل and ا on one key make two letters.
const LATIN = "qwertyuiop[]asdfghjkl;'zxcvnm,./`".split('');
const ARABIC = 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظذ'.split('');

const toArabic = new Map(LATIN.map((letter, index) => [letter, ARABIC[index] ?? letter]));
const toLatin = new Map(ARABIC.map((letter, index) => [letter, LATIN[index] ?? letter]));

/** What was meant, if it was typed while the keyboard was set to the other script: "فشلاهث" for "table", "[],g" for "جدول". */
export function onOtherKeyboard(typed: string): string {
  if (/\p{Script=Arabic}/u.test(typed)) {
    return [...typed.replaceAll('لا', 'b')].map((letter) => toLatin.get(letter) ?? letter).join('');
  }
  return [...typed.toLowerCase()]
    .map((letter) => (letter === 'b' ? 'لا' : (toArabic.get(letter) ?? letter)))
    .join('');
}
