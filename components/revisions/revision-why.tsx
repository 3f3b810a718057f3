import { formatDateTime } from '@/lib/i18n/dates';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { OpenRevision } from '@/lib/revisions/types';
import { ChangeReasons } from './change-reasons';
import classes from './revisions.module.css';
import { SeenText } from './seen-text';

interface Props {
  revision: OpenRevision;
  /** Language of the interface, and of the edition. */
  locale: Locale;
  language: Locale;
}

/** Who froze a revision, when and why. */
export function RevisionWhy({ revision, locale, language }: Props) {
  const t = translator(locale, 'history');
  const { occasion, createdAt, createdBy, isLive, seen } = revision;
  return (
    <p className={classes.why}>
      {t('why', {
        occasion: t(`occasions.${occasion}`),
        time: formatDateTime(createdAt, locale),
        name: localised(createdBy, 'name', locale),
      })}{' '}
      {isLive && <strong>{t('live')} </strong>}
      <SeenText seen={seen} /> <ChangeReasons seen={seen} language={language} />
    </p>
  );
}
