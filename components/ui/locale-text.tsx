import type { ReactNode } from 'react';
import { directionOf, type Locale } from '@/lib/i18n/locales';

/** Text in the given language, isolated from the direction of the surrounding text. */
export function LocaleText({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <bdi lang={locale} dir={directionOf(locale)}>
      {children}
    </bdi>
  );
}
