'use client';

import { useTranslations } from 'next-intl';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { SeenPeriod } from '@/lib/revisions/types';
import classes from './revisions.module.css';

interface Props {
  seen: readonly SeenPeriod[];
  /** Language of the edition, in which notes are written. */
  language: Locale;
}

/** Why readers were shown a revision in the place of another one, and what a correction told them; once for each time. */
export function ChangeReasons({ seen, language }: Props) {
  const t = useTranslations('corrections.reason.reasons');
  const told = seen.flatMap(({ from, reason, note }) => (reason ? [{ from, reason, note }] : []));
  return told.map(({ from, reason, note }) => (
    <span key={from.toISOString()} className={classes.reason}>
      {t(`${reason}.name`)}
      {note !== null && (
        <>
          {': '}
          <bdi lang={language} dir={directionOf(language)}>
            {note}
          </bdi>
        </>
      )}
    </span>
  ));
}
