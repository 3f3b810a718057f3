import type { Locale } from './locales';
import { hasArabicDigits, type Regional, regional } from './regional';

const ZERO = 0x0660;

/** The same number with ٠–٩. */
export function arabicDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(ZERO + Number(digit)));
}

/** A number that code writes, in the digits of the language. Never for what people have typed, nor for what programs read. */
export function localDigits(
  number: number | string,
  locale: Locale,
  { digits }: Pick<Regional, 'digits'> = regional(),
): string {
  return locale === 'ar' && digits === 'arab' ? arabicDigits(String(number)) : String(number);
}

const WRITTEN_NUMBERS = [
  // 1- before a point
  /(<span class="point-number">)([^<]*)/g,
  // The number of a note in the text
  /(<a\b[^>]* role="doc-noteref"[^>]*>)([^<]*)/g,
  // ↑2 after a note, and the name of that link
  /(<a\b[^>]* role="doc-backlink"[^>]*>)([^<]*)/g,
  /(<a role="doc-backlink"[^>]* aria-label=")([^"]*)/g,
];

/**
 * The HTML of a published text with the numbers of points and notes in the digits of its language. They are stored as 0–9, so that
 * another choice changes no publication; those of lists are written by style sheets. What editors have typed stays as it is.
 */
export function bodyWithLocalDigits(html: string, locale: Locale): string {
  if (!hasArabicDigits(locale)) return html;
  return WRITTEN_NUMBERS.reduce(
    (written, pattern) =>
      written.replace(pattern, (_all, before: string, number: string) => before + arabicDigits(number)),
    html,
  );
}
