'use client';

import { useTranslations } from 'next-intl';
import { LocaleText } from '@/components/ui/locale-text';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDate } from '@/lib/i18n/dates';
import type { OutstandingUpdates } from '@/lib/publishing/types';
import classes from './outstanding-notes.module.css';

/** What an edition has not followed: that there are new facts, and what the corrections say, the newest first, each with its day. */
export function OutstandingNotes({ outstanding }: { outstanding: OutstandingUpdates }) {
  const t = useTranslations('corrections.behind');
  const locale = useInterfaceLocale();
  const { locale: language, notes, factsAt } = outstanding;
  return (
    <ul className={classes.notes}>
      {factsAt && (
        <li>
          <span className={classes.day}>{formatDate(factsAt, locale)}</span>
          {t('facts')}
        </li>
      )}
      {notes.map(({ number, at, note }) => (
        <li key={number}>
          <span className={classes.day}>{formatDate(at, locale)}</span>
          <LocaleText locale={language}>{note}</LocaleText>
        </li>
      ))}
    </ul>
  );
}
