'use client';

import { useTranslations } from 'next-intl';
import { LocaleText } from '@/components/ui/locale-text';
import type { EntryCardItem } from '@/lib/entry-cards/types';
import { formatDate } from '@/lib/i18n/dates';
import { type Locale, localised, otherLocale } from '@/lib/i18n/locales';
import classes from './entry-card.module.css';

/** In which language readers of an edition get the card: its own if the piece is published in it, otherwise the other one. */
export function shownLocale({ published, titles }: EntryCardItem, locale: Locale): Locale {
  const order = [locale, otherLocale(locale)];
  return order.find((each) => published[each]) ?? order.find((each) => titles[each] !== null) ?? locale;
}

/** Title, section and date of a piece, as the card in an edition of this language shows them. */
export function CardWords({ item, locale }: { item: EntryCardItem; locale: Locale }) {
  const t = useTranslations('editor.entryCard');
  const shown = shownLocale(item, locale);
  const date = item.published[shown];
  return (
    <>
      <span className={classes.title}>
        <LocaleText locale={shown}>{item.titles[shown] || t('untitled')}</LocaleText>
      </span>
      <span className={classes.facts}>
        {item.section && <LocaleText locale={shown}>{localised(item.section, 'name', shown)}</LocaleText>}
        {date && <LocaleText locale={shown}>{formatDate(new Date(date), shown)}</LocaleText>}
        {date && shown !== locale && <span>{t(`only.${shown}`)}</span>}
        {!date && <span className={classes.missing}>{t('unpublished')}</span>}
      </span>
    </>
  );
}
