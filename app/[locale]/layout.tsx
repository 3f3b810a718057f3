import '@/components/site/reader.css';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { directionOf, isLocale } from '@/lib/i18n/locales';

// The page cache stores rendered pages; Next must not cache them as well, because it does not see what editors change.
export const dynamic = 'force-dynamic';

/** Sets the language and direction of every reader page. Must not query the database: error pages use this layout, too. What the institute has chosen of its look comes with the page (components/site/look.tsx). */
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
        <link rel="manifest" href={`/${locale}/manifest.webmanifest`} />
      </head>
      <body>{children}</body>
    </html>
  );
}
