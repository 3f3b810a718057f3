import '@/components/site/reader.css';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { directionOf, isLocale } from '@/lib/i18n/locales';

export const dynamic = 'force-dynamic';

export const metadata: Metadata = { robots: { index: false, follow: false } };

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

/** A document with the styles of readers' pages in the language of the draft. Nothing of it is for search engines or other sites. */
export default async function PreviewLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        {/* Painted once it has run, so that nothing changes its colours; the text is read meanwhile. */}
        <script type="module" src="/reader.js" async blocking="render" />
      </head>
      <body>{children}</body>
    </html>
  );
}
