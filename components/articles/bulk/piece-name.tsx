'use client';

import { useTranslations } from 'next-intl';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { BulkEntry } from './bulk-plan';

/** The title of an edition with its language, or that of a whole piece. */
export function PieceName({ entry, locale }: { entry: BulkEntry; locale: Locale | null }) {
  const t = useTranslations('studio.languages');
  const title = (locale && entry.editions[locale]?.title) || entry.title;
  return (
    <>
      <bdi {...(locale && { lang: locale, dir: directionOf(locale) })}>{title}</bdi>
      {locale && ` (${t(locale)})`}:
    </>
  );
}
