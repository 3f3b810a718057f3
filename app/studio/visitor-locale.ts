import 'server-only';
import { cookies, headers } from 'next/headers';
import { localeFromAcceptLanguage } from '@/lib/http/preferred-locale';
import { isLocale, type Locale } from '@/lib/i18n/locales';

/** Cookie of the language switch on the sign-in page, for those who are not signed in. */
export const STUDIO_LOCALE_COOKIE = 'markaz_studio_locale';

/** The language for somebody who is not signed in: the one chosen on the sign-in page, else the browser's. */
export async function visitorLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(STUDIO_LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  return localeFromAcceptLanguage((await headers()).get('accept-language') ?? undefined);
}
