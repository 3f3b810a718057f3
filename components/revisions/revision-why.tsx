import { formatDateTime } from '@/lib/i18n/dates';
import { type Locale, localised } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { OpenRevision } from '@/lib/revisions/types';
import classes from './revisions.module.css';
import { SeenText } from './seen-text';

/** Who froze a revision, when and why. */
export function RevisionWhy({ revision, locale }: { revision: OpenRevision; locale: Locale }) {
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
      <SeenText seen={seen} />
    </p>
  );
}
