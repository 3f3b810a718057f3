import { useTranslations } from 'next-intl';
import { directionOf } from '@/lib/i18n/locales';
import classes from './releases.module.css';
import type { ShownEdition } from './shown-release';

/** Why an edition takes the place of what readers see, and what they read of a correction, for whoever signs it off. */
export function GivenReason({
  edition: { change, locale },
}: {
  edition: Pick<ShownEdition, 'change' | 'locale'>;
}) {
  const t = useTranslations('releases.pieces');
  const tReasons = useTranslations('corrections.reason.reasons');
  if (!change) return null;
  return (
    <p className={classes.note}>
      {t('given', { reason: tReasons(`${change.reason}.name`) })}
      {change.reason === 'correction' && (
        <>
          {' '}
          <bdi lang={locale} dir={directionOf(locale)}>
            {change.note}
          </bdi>
        </>
      )}
    </p>
  );
}
