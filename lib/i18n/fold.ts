import { plainLatin } from './latin-letters';

// The only folding for comparing Arabic and Latin text (slug uniqueness, studio search). Text is stored as typed, and
// only folded copies are compared. Follows Lucene's ArabicNormalizer, and adds Arabic-Indic digits and Farsi letters.
// Stored columns hold folded text: when this changes, a migration has to fold them again.

// Harakat and other marks (Mn), zero-width and bidi controls (Cf), tatweel and the ʿayn and hamza of transliteration
// (Lm).
const DROPPED = /[\p{Mn}\p{Cf}\p{Lm}]/gu;

// Letters of other languages in Arabic script, by the Arabic letter that they derive from, which is what is typed on an
// Arabic keyboard.
const VARIANTS: Record<string, string> = {
  ا: 'ٱٲ',
  ب: 'پٻڀ',
  ت: 'ٹٺټٽٿ',
  ج: 'چڇڃڄڿ',
  ح: 'ځڂڅ',
  د: 'ڈډڊڋڌڍڎڏڐ',
  ر: 'ڑڒړڔڕږڗڙ',
  ز: 'ژ',
  س: 'ښڛڜ',
  ص: 'ڝڞ',
  ط: 'ڟ',
  غ: 'ڠ',
  ف: 'ڤڡڢڣڥڦ',
  ق: 'ڨڧ',
  ك: 'گڭکڪګڬڮڰڱڲڳڴ',
  ل: 'ڵڶڷڸ',
  ن: 'ںڹڻڼڽ',
  ه: 'ةھہۃە',
  و: 'ۄۅۆۇۈۉۊۋۏ',
  ي: 'ىیۍێېۑے',
};

const BASE_LETTERS = new Map(
  Object.entries(VARIANTS).flatMap(([arabic, variants]) => [...variants].map((variant) => [variant, arabic])),
);

/** The form in which two spellings that readers take for the same word are equal: أحمد and احمد, ١٦ and 16. */
export function fold(text: string): string {
  // NFKD separates hamza and madda from their letters and replaces presentation forms.
  return plainLatin(text.normalize('NFKC').toLowerCase())
    .normalize('NFKD')
    .replace(DROPPED, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u0600-\u06FF]/g, (letter) => BASE_LETTERS.get(letter) ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}
