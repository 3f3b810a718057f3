'use client';

import { Outage, useOutageLanguages } from '@/components/studio/outage';
import { DEFAULT_LOCALE, directionOf } from '@/lib/i18n/locales';

/** In the place of the whole document, when what surrounds a page could not be made. Readers get their status pages instead. */
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
