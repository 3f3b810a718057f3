import type { IncomingMessage } from 'node:http';
import { isLocale, type Locale, otherLocale } from '@/lib/i18n/locales';
import { localeFromAcceptLanguage } from './preferred-locale';

/**
 * The languages for an answer to an unknown user, the preferred one first: the one chosen by the studio's language switch, which sets a
 * cookie (app/studio/visitor-locale.ts), otherwise both.
 */
export function languagesOf({ headers }: Pick<IncomingMessage, 'headers'>): readonly [Locale, ...Locale[]] {
  const chosen = /(?:^|;\s*)markaz_studio_locale=([^;]*)/.exec(headers.cookie ?? '')?.[1];
  if (isLocale(chosen)) return [chosen];
  const first = localeFromAcceptLanguage(headers['accept-language']);
  return [first, otherLocale(first)];
}
