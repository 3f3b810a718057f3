import 'server-only';
import { cookies, headers } from 'next/headers';
import { env } from '@/lib/env';
import { localeFromAcceptLanguage } from '@/lib/http/preferred-locale';
import { isLocale, type Locale } from '@/lib/i18n/locales';

/**
 * The interface language last chosen in this browser, for requests without a known user. The front process reads it
 * too.
 */
const STUDIO_LOCALE_COOKIE = 'markaz_studio_locale';

const YEAR_SECONDS = 365 * 24 * 3600;

/** Stores the language in the cookie. Only server actions can set cookies. */
export async function rememberLocale(locale: Locale): Promise<void> {
  (await cookies()).set(STUDIO_LOCALE_COOKIE, locale, {
    path: '/',
    maxAge: YEAR_SECONDS,
    sameSite: 'lax',
    httpOnly: true,
    secure: env().SITE_URL.startsWith('https:'),
  });
}

/** The language for a visitor who is not signed in: the one in the cookie, else the browser's preferred one. */
export async function visitorLocale(): Promise<Locale> {
  const chosen = (await cookies()).get(STUDIO_LOCALE_COOKIE)?.value;
  if (isLocale(chosen)) return chosen;
  return localeFromAcceptLanguage((await headers()).get('accept-language') ?? undefined);
}
