import { plainLatin } from './latin-letters';

// One folding for comparing Arabic and Latin text (slug uniqueness, studio search). Text is stored as typed;
// only its folded copy is compared. After Lucene's ArabicNormalizer, plus Arabic-Indic digits and Farsi letters.

// Harakat and other marks (Mn), zero-width and bidi controls (Cf), tatweel and the ʿayn and hamza of transliteration
// (Lm).
const DROPPED = /[\p{Mn}\p{Cf}\p{Lm}]/gu;

// Letters that Arabic borrows or other languages add, each under the Arabic letter it is drawn from: what an Arabic
// keyboard writes instead.
const NEIGHBOURS: Record<string, string> = {
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

const MAPPED = new Map(
  Object.entries(NEIGHBOURS).flatMap(([arabic, others]) => [...others].map((other) => [other, arabic])),
);

/** The form in which two spellings that readers take for the same word are equal: أحمد and احمد, ١٦ and 16. */
export function fold(text: string): string {
  // NFKD splits hamza and madda off their letters and undoes presentation forms in one step.
  return plainLatin(text.normalize('NFKC').toLowerCase())
    .normalize('NFKD')
    .replace(DROPPED, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u0600-\u06FF]/g, (letter) => MAPPED.get(letter) ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}
