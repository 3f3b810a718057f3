'use client';

import { useState } from 'react';
import { directionOf, isLocale, LOCALES, type Locale } from '@/lib/i18n/locales';
// Imported alone, because this bundle is loaded with every page: messages cannot be fetched once the server has
// failed.
import ar from '@/lib/i18n/messages/ar/outage.json';
import en from '@/lib/i18n/messages/en/outage.json';
import { outageOfDigest } from '@/lib/i18n/outages';
import classes from './outage.module.css';

export const OUTAGE_MESSAGES = { ar, en };

/** The language of the failed page if it has one, otherwise both. */
export function useOutageLanguages(): readonly Locale[] {
  const [languages] = useState(() => {
    const pageLanguage = globalThis.document?.documentElement.lang;
    return isLocale(pageLanguage) ? [pageLanguage] : LOCALES;
  });
  return languages;
}

/**
 * Shown when a page fails before its layout is rendered. `digest` is Next's number of the error in the server's log, or says that
 * the database failed.
 */
export function Outage({ languages, digest }: { languages: readonly Locale[]; digest?: string }) {
  return (
    <main className={classes.outage}>
      {languages.map((locale, index) => (
        <Explanation key={locale} locale={locale} isFirst={index === 0} digest={digest} />
      ))}
    </main>
  );
}

function Explanation({ locale, isFirst, digest }: { locale: Locale; isFirst: boolean; digest?: string }) {
  const messages = OUTAGE_MESSAGES[locale];
  const outage = outageOfDigest(digest);
  const Heading = isFirst ? 'h1' : 'h2';
  return (
    <section lang={locale} dir={directionOf(locale)}>
      <Heading className={classes.title}>{messages[outage ?? 'failed']}</Heading>
      <p>{messages[`${outage ?? 'failed'}Text`]}</p>
      <p>
        <button type="button" onClick={() => window.location.reload()}>
          {messages.retry}
        </button>
      </p>
      {digest && !outage && <p>{messages.code.replace('{code}', digest)}</p>}
    </section>
  );
}
