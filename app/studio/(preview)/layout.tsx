import '@/components/site/reader.css';
import type { ReactNode } from 'react';
import { requireUser } from '@/app/studio/session';
import { studioMetadata } from '@/app/studio/studio-metadata';
import { directionOf } from '@/lib/i18n/locales';

export const generateMetadata = studioMetadata;

/** A document with the reader site's styles. Everything around the piece is in the user's interface language. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { user } = await requireUser();
  const locale = user.interfaceLocale;
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>{children}</body>
    </html>
  );
}
