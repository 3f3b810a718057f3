'use client';

import { useTranslations } from 'next-intl';
import { KnownText } from '@/components/ui/known-text';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import classes from './arranged-list.module.css';

export type Titles = Record<Locale, string | null>;

/** The title to call a piece by in sentences: in the interface's language if it has one. */
export function titleIn(titles: Titles, locale: Locale): string {
  return titles[locale] || titles[otherLocale(locale)] || '';
}

/** A piece's titles, the one in the interface's language first, each in its own direction. */
export function ItemTitle({ titles, locale }: { titles: Titles; locale: Locale }) {
  const t = useTranslations('lists');
  const order = [locale, otherLocale(locale)].filter((language) => titles[language] !== null);
  return (
    <span className={classes.titles}>
      {order.map((language, index) => (
        <span key={language} className={index === 0 ? classes.title : classes.otherTitle}>
          {titles[language] ? <KnownText locale={language}>{titles[language]}</KnownText> : t('untitled')}
        </span>
      ))}
    </span>
  );
}
