'use client';

import { type CSSProperties, useState } from 'react';
import { directionOf, isLocale, LOCALES, type Locale } from '@/lib/i18n/locales';
// Imported alone, because this bundle is loaded with every page: messages cannot be fetched once the server has
// failed.
import ar from '@/lib/i18n/messages/ar/outage.json' with { type: 'json' };
import en from '@/lib/i18n/messages/en/outage.json' with { type: 'json' };
import { outageOfDigest } from '@/lib/i18n/outages';

export const OUTAGE_MESSAGES = { ar, en };

// Styles of the elements, because a style sheet of this module would be loaded with every page, those of readers too.
const PAGE: CSSProperties = {
  minBlockSize: '100vh',
  boxSizing: 'border-box',
  margin: 0,
  padding: '2rem',
  display: 'grid',
  alignContent: 'center',
  justifyContent: 'center',
  gap: '3rem',
  colorScheme: 'light dark',
  background: 'Canvas',
  color: 'CanvasText',
  font: '1.125rem / 1.8 "IBM Plex Sans Arabic", system-ui, sans-serif',
};
const TEXT: CSSProperties = { maxInlineSize: '34rem' };
const TITLE: CSSProperties = { margin: '0 0 0.5rem', fontSize: '1.5rem', lineHeight: 1.5 };

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
    <main style={PAGE}>
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
    <section lang={locale} dir={directionOf(locale)} style={TEXT}>
      <Heading style={TITLE}>{messages[outage ?? 'failed']}</Heading>
      <p>{messages[`${outage ?? 'failed'}Text`]}</p>
      <p>
        <button type="button" style={{ font: 'inherit' }} onClick={() => window.location.reload()}>
          {messages.retry}
        </button>
      </p>
      {digest && !outage && <p>{messages.code.replace('{code}', digest)}</p>}
    </section>
  );
}
