import { fold } from './fold';
import type { Locale } from './locales';

export const SLUG_MAX_CHARACTERS = 120;
const SUGGESTED_MAX_CHARACTERS = 60;

// Harakat (Mn), zero-width and bidi controls (Cf), tatweel.
const INVISIBLE = /[\p{Mn}\p{Cf}\u0640]/gu;

/**
 * A readable slug for a title: Arabic stays Arabic (NFC, no harakat or tatweel, Latin digits), English becomes
 * plain ASCII. Cut at a hyphen near 60 characters. May be empty when the title holds no letter of the locale.
 */
export function suggestSlug(title: string, locale: Locale): string {
  const words = title
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك')
    .toLowerCase()
    // Quotation marks stand against و and ب without a space; a hyphen there would cut the word in two.
    .replace(/['’‘`"«»“”]/g, '');
  const slug = locale === 'en' ? asciiSlug(words) : hyphenate(words);
  return cut(slug, SUGGESTED_MAX_CHARACTERS);
}

/** What an editor typed, brought to the stored form: decoded, NFC, lower case, trimmed. */
export function normaliseSlug(typed: string): string {
  return decodeLoosely(typed.trim()).normalize('NFC').toLowerCase();
}

/** Whether a slug may be stored: letters, digits and single hyphens; Latin letters only in ASCII form. */
export function isSlug(slug: string): boolean {
  if ([...slug].length > SLUG_MAX_CHARACTERS) return false;
  // Arabic or ASCII letters only: look-alike letters of other scripts would make two addresses look the same.
  return /^[a-z0-9\u0621-\u063A\u0641-\u064A]+(-[a-z0-9\u0621-\u063A\u0641-\u064A]+)*$/.test(slug);
}

/** The form on which slugs are unique per locale. */
export function foldSlug(slug: string): string {
  return fold(slug);
}

function asciiSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function hyphenate(text: string): string {
  return text
    .replace(/[^a-z0-9\u0621-\u063A\u0641-\u064A]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .normalize('NFC');
}

function cut(slug: string, limit: number): string {
  if ([...slug].length <= limit) return slug;
  const head = [...slug].slice(0, limit + 1).join('');
  const hyphen = head.lastIndexOf('-');
  return head.slice(0, hyphen > 20 ? hyphen : limit).replace(/-+$/, '');
}

// Editors paste addresses from the browser, where Arabic is percent-encoded.
function decodeLoosely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
