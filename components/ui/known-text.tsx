import type { ReactNode } from 'react';
import { directionOf, type Locale } from '@/lib/i18n/locales';

/** Text whose language is known, isolated from what stands around it. */
export function KnownText({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <bdi lang={locale} dir={directionOf(locale)}>
      {children}
    </bdi>
  );
}
