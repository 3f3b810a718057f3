'use client';

import { useTranslations } from 'next-intl';
import { LocaleText } from '@/components/ui/locale-text';
import { type Locale, otherLocale } from '@/lib/i18n/locales';
import classes from './arranged-list.module.css';

/** A piece's titles, the one in the interface's language first, each in its own direction. */
export function ItemTitle({ titles, locale }: { titles: Record<Locale, string | null>; locale: Locale }) {
  const t = useTranslations('lists');
  const order = [locale, otherLocale(locale)].filter((language) => titles[language] !== null);
  return (
    <span className={classes.titles}>
      {order.map((language, index) => (
        <span key={language} className={index === 0 ? classes.title : classes.otherTitle}>
          {titles[language] ? <LocaleText locale={language}>{titles[language]}</LocaleText> : t('untitled')}
        </span>
      ))}
    </span>
  );
}
