import 'server-only';
import type { Locale } from '@/lib/i18n/locales';
import { currentUser } from './session';
import { visitorLocale } from './visitor-locale';

/** The language of pages that are open to everybody: of whoever is signed in, otherwise the one chosen in this browser. */
export async function visitorPageLocale(): Promise<Locale> {
  return (await currentUser())?.user.interfaceLocale ?? (await visitorLocale());
}
