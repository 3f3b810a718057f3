'use client';

import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { KIND_SEGMENTS } from '@/lib/i18n/addresses';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { BulkEntry } from './bulk-plan';

interface Props {
  entry: BulkEntry;
  locale: Locale | null;
  /** Whether its name leads to it in the editor. */
  isLinked?: boolean;
}

/** The title of an edition with its language, or that of a whole piece. */
export function PieceName({ entry, locale, isLinked = false }: Props) {
  const t = useTranslations('studio.languages');
  const interfaceLocale = useInterfaceLocale();
  const title = (locale && entry.editions[locale]?.title) || entry.title;
  const name = <bdi {...(locale && { lang: locale, dir: directionOf(locale) })}>{title}</bdi>;
  const href = `/studio/${KIND_SEGMENTS[entry.kind]}/${entry.id}/${locale ?? interfaceLocale}`;
  return (
    <>
      {isLinked ? <Link href={href}>{name}</Link> : name}
      {locale && ` (${t(locale)})`}:
    </>
  );
}
