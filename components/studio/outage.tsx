'use client';

import { useState } from 'react';
import { directionOf, isLocale, LOCALES, type Locale } from '@/lib/i18n/locales';
// Not by way of all messages: this part of the program is sent with every page, and nothing can be asked for once it is needed.
import ar from '@/lib/i18n/messages/ar/outage.json';
import en from '@/lib/i18n/messages/en/outage.json';
import classes from './outage.module.css';

const SENTENCES = { ar, en };

/** The language of the page that failed, where it came so far as to have one; otherwise both. */
export function useOutageLanguages(): readonly Locale[] {
  const [languages] = useState(() => {
    const shown = globalThis.document?.documentElement.lang;
    return isLocale(shown) ? [shown] : LOCALES;
  });
  return languages;
}

/** A page that failed before anything around it could be shown. The number is the one in the server's log. */
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
  const sentences = SENTENCES[locale];
  const Heading = isFirst ? 'h1' : 'h2';
  return (
    <section lang={locale} dir={directionOf(locale)}>
      <Heading className={classes.title}>{sentences.failed}</Heading>
      <p>{sentences.failedText}</p>
      <p>
        <button type="button" onClick={() => window.location.reload()}>
          {sentences.retry}
        </button>
      </p>
      {digest && <p>{sentences.code.replace('{code}', digest)}</p>}
    </section>
  );
}
