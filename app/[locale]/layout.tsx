import '@/components/site/reader.css';
import type { Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { directionOf, isLocale, type Locale } from '@/lib/i18n/locales';

// The page cache stores rendered pages; Next must not cache them as well, because it does not see what editors change.
export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf9f4' },
    { media: '(prefers-color-scheme: dark)', color: '#11171d' },
  ],
};

// The fonts of the first lines of a page. The browser loads the others when the styles need them.
const FIRST_FONTS: Record<Locale, string[]> = {
  ar: ['noto-naskh-arabic-arabic-wght-normal-5.3.0', 'ibm-plex-sans-arabic-arabic-700-normal-5.3.0'],
  en: ['source-serif-4-latin-wght-normal-5.3.1'],
};

/** Sets the language and direction of every reader page. Must not query the database: error pages use this layout, too. */
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
        <link rel="apple-touch-icon" href="/icons/markaz-180.png" />
        <link rel="manifest" href={`/${locale}/manifest.webmanifest`} />
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
