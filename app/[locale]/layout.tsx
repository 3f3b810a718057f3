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

/** The fonts of the first lines of a page: of the text and its headings, and of what stands around them. */
const FIRST_FONTS: Record<Locale, { main: string[]; other: string[] }> = {
  ar: {
    main: ['plex-arabic-700-5.3.0-f87748', 'noto-naskh-5.3.0-23826f'],
    other: [
      ...['plex-arabic-500-5.3.0-dcea81', 'source-serif-5.3.1-289a2f'],
      ...['plex-latin-500-5.3.0-d6f24b', 'plex-latin-700-5.3.0-242b8b'],
    ],
  },
  en: {
    main: ['source-serif-5.3.1-289a2f'],
    other: ['plex-latin-500-5.3.0-d6f24b', 'plex-latin-700-5.3.0-242b8b', 'plex-switch-5.3.0-dd9683'],
  },
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
        {/* Painted once it has run, so that nothing changes its colours; the text is read meanwhile. */}
        <script type="module" src="/reader.js" async blocking="render" />
        <link rel="icon" type="image/svg+xml" href="/icons/markaz.svg" />
        <link rel="apple-touch-icon" href="/icons/markaz-180.png" />
        <link rel="manifest" href={`/${locale}/manifest.webmanifest`} />
        <EarlyFonts names={FIRST_FONTS[locale].main} />
        {/* On a slow network the picture above the text comes before these. */}
        <EarlyFonts names={FIRST_FONTS[locale].other} priority="low" />
      </head>
      <body>{children}</body>
    </html>
  );
}

function EarlyFonts({ names, priority }: { names: string[]; priority?: 'low' }) {
  return names.map((name) => (
    <link
      key={name}
      rel="preload"
      as="font"
      type="font/woff2"
      href={`/fonts/${name}.woff2`}
      crossOrigin="anonymous"
      fetchPriority={priority}
    />
  ));
}
