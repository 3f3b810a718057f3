import { DEFAULT_LOCALE, type Locale } from './locales';

/** An address of the institute's former site, which never looked at its first segment nor at what follows the number. */
export interface OldAddress {
  /** The one spelling of all of them, by which `Redirect` finds it: `/Mainpage/Item/4089`. */
  path: string;
  /** The language that the address was in, as far as it tells. */
  locale: Locale;
}

const KINDS = { 'mainpage/item': '/Mainpage/Item', 'release/releasearticle': '/Release/ReleaseArticle' };

/** Takes a path as it was sent, or decoded. */
const FORM =
  /^(?:\/([^/?#]*))?\/(mainpage\/item|release\/releasearticle)\/0*([1-9]\d{0,8})(?:\/([^?#]*))?(?:[?#].*)?$/i;

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;

/** Null for any other address. */
export function parseOldAddress(target: string): OldAddress | null {
  const [, first = '', kind = '', number, rest = ''] = FORM.exec(target) ?? [];
  if (number === undefined) return null;
  const folder = KINDS[kind.toLowerCase() as keyof typeof KINDS];
  return { path: `${folder}/${number}`, locale: localeOf(first, rest) };
}

/** By the segment that names the language; where it is anything else, by the letters of the title. */
function localeOf(first: string, title: string): Locale {
  const named = /^(ar|en)(?:-|$)/i.exec(first)?.[1];
  if (named) return named.toLowerCase() as Locale;
  const letters = decode(title);
  if (ARABIC.test(letters)) return 'ar';
  return LATIN.test(letters) ? 'en' : DEFAULT_LOCALE;
}

function decode(title: string): string {
  try {
    return decodeURIComponent(title);
  } catch {
    return '';
  }
}
