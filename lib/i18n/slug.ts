import { fold } from './fold';
import { plainLatin } from './latin-letters';
import type { Locale } from './locales';

export const SLUG_MAX_CHARACTERS = 120;
const SUGGESTED_MAX_CHARACTERS = 60;
/** Maximum length of a typed slug in characters. It exceeds that of a stored one because decoding shortens it. */
export const SLUG_INPUT_MAX = 400;

// Harakat (Mn), zero-width and bidi controls (Cf), tatweel and the ʿayn of transliteration (Lm).
const INVISIBLE = /[\p{Mn}\p{Cf}\p{Lm}]/gu;

// Letters of the Arabic script, including those of other languages such as پ چ گ ڤ. Presentation forms are missing
// because NFKC replaces them, and other scripts because their letters could be mistaken for Latin ones.
const ARABIC = String.raw`\u0621-\u063A\u0641-\u064A\u0671\u0672\u0679-\u06D3\u06D5`;
const WORD = `[a-z0-9${ARABIC}]+`;
const SLUG = new RegExp(`^${WORD}(-${WORD})*$`);
const NOT_ASCII = /[^a-z0-9]+/g;
const NOT_IN_A_WORD = new RegExp(`[^a-z0-9${ARABIC}]+`, 'g');

/**
 * A readable slug for a title: Arabic stays Arabic (NFC, no harakat or tatweel, Latin digits), Latin letters become
 * plain ASCII in either language, and in English nothing else is kept. Cut at a hyphen near 60 characters. May be
 * empty when the title has no letter of the locale.
 */
export function suggestSlug(title: string, locale: Locale): string {
  const words = plainLatin(title.normalize('NFKC').toLowerCase())
    .replace(INVISIBLE, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/ٱ/g, 'ا')
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك')
    // No space separates a quotation mark from a preceding و or ب: a hyphen there would divide the word.
    .replace(/['’‘`"«»“”]/g, '');
  const slug = words.replace(locale === 'en' ? NOT_ASCII : NOT_IN_A_WORD, '-').replace(/^-|-$/g, '');
  return cut(slug, SUGGESTED_MAX_CHARACTERS);
}

/** A typed slug in its stored form: trimmed, percent-decoded, NFC, lower case. */
export function normaliseSlug(typed: string): string {
  return decodeLoosely(typed.trim()).normalize('NFC').toLowerCase();
}

/** Whether a slug may be stored: Arabic letters, ASCII letters and digits, single hyphens between them. */
export function isSlug(slug: string): boolean {
  return [...slug].length <= SLUG_MAX_CHARACTERS && SLUG.test(slug);
}

/** The form by which slugs are unique per locale, so that no two stored ones look the same to readers. */
export function foldSlug(slug: string): string {
  return fold(slug);
}

function cut(slug: string, limit: number): string {
  if ([...slug].length <= limit) return slug;
  const head = [...slug].slice(0, limit + 1).join('');
  const hyphen = head.lastIndexOf('-');
  return head.slice(0, hyphen > 20 ? hyphen : limit).replace(/-+$/, '');
}

// Editors paste addresses that they copied from the browser, where Arabic is percent-encoded.
function decodeLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
