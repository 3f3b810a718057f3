import '@/components/site/reader.css';
import type { Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { directionOf, isLocale, type Locale } from '@/lib/i18n/locales';

// Pages are kept by the page cache, keyed by the site's generation; Next must never keep a copy of its own.
export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#11171d' },
  ],
};

// The faces that the first lines of a page are set in; the others follow when the page asks for them.
const FIRST_FONTS: Record<Locale, string[]> = {
  ar: ['noto-naskh-arabic-arabic-wght-normal-5.3.0', 'ibm-plex-sans-arabic-arabic-700-normal-5.3.0'],
  en: ['source-serif-4-latin-wght-normal-5.3.1'],
};

/** The only place that sets the language and direction of a reader's page. Asks nothing of the database. */
export default async function ReaderLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <link rel="icon" type="image/svg+xml" href="/icons/markaz.svg" />
        {FIRST_FONTS[locale].map((name) => (
          <link
            key={name}
            rel="preload"
            as="font"
            type="font/woff2"
            href={`/fonts/${name}.woff2`}
            crossOrigin="anonymous"
          />
        ))}
      </head>
      <body>
        {children}
        <script src="/reader.js" defer />
      </body>
    </html>
  );
}
