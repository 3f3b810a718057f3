import '@/components/site/reader.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { requireUser } from '@/app/studio/session';
import { STUDIO_METADATA } from '@/app/studio/studio-metadata';
import { directionOf } from '@/lib/i18n/locales';

export const metadata: Metadata = STUDIO_METADATA;

/** A page of its own, in the readers' type and colours; around the piece speaks the interface. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const { user } = await requireUser();
  const locale = user.interfaceLocale;
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>{children}</body>
    </html>
  );
}
