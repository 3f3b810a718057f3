import { KIND_SEGMENTS } from './addresses';
import { isLocale, otherLocale } from './locales';

const PIECE_PATH = new RegExp(`^/(ar|en)(/(?:${Object.values(KIND_SEGMENTS).join('|')})/.+)$`);

/**
 * The decoded paths at which a redirect of this one answers, itself first: a piece that is published in one language alone is also served under the
 * prefix of the other one, so a redirect of its path holds for both.
 */
export function bothPrefixes(path: string): string[] {
  const [, locale, rest] = PIECE_PATH.exec(path) ?? [];
  return isLocale(locale) ? [path, `/${otherLocale(locale)}${rest}`] : [path];
}
