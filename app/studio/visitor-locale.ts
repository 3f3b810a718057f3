import 'server-only';
import { cookies, headers } from 'next/headers';
import { env } from '@/lib/env';
import { localeFromAcceptLanguage } from '@/lib/http/preferred-locale';
import { isLocale, type Locale } from '@/lib/i18n/locales';

/** The language chosen with this browser, for whenever nobody can be asked who is there. Read by the door as well. */
const STUDIO_LOCALE_COOKIE = 'markaz_studio_locale';

const YEAR = 365 * 24 * 3600;

/** For actions that switch the language. */
export async function rememberLocale(locale: Locale): Promise<void> {
  (await cookies()).set(STUDIO_LOCALE_COOKIE, locale, {
    path: '/',
    maxAge: YEAR,
    sameSite: 'lax',
    httpOnly: true,
    secure: env().SITE_URL.startsWith('https:'),
  });
}

/** The language for somebody who is not signed in: the one chosen on the sign-in page, else the browser's. */
export async function visitorLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(STUDIO_LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  return localeFromAcceptLanguage((await headers()).get('accept-language') ?? undefined);
}
