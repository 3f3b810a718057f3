'use client';

import { Outage, useOutageLanguages } from '@/components/studio/outage';
import { DEFAULT_LOCALE, directionOf } from '@/lib/i18n/locales';

/** Replaces the whole document when a root layout fails. Readers receive the status pages of the front process instead. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const languages = useOutageLanguages();
  const locale = languages[0] ?? DEFAULT_LOCALE;
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <Outage languages={languages} digest={error.digest} />
      </body>
    </html>
  );
}
