// One folding for comparing Arabic and Latin text (slug uniqueness, studio search). Text is stored as typed;
// only its folded copy is compared. After Lucene's ArabicNormalizer, plus Arabic-Indic digits and Farsi letters.

// Harakat and other marks (Mn), zero-width and bidi controls (Cf), tatweel.
const DROPPED = /[\p{Mn}\p{Cf}\u0640]/gu;

const MAPPED: Record<string, string> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  ڤ: 'ف',
  پ: 'ب',
};

/** The form in which two spellings that readers take for the same word are equal: أحمد and احمد, ١٦ and 16. */
export function fold(text: string): string {
  // NFKD splits hamza and madda off their letters and undoes presentation forms in one step.
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u0600-\u06FF]/g, (letter) => MAPPED[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .trim();
}
