'use client';

import { useTranslations } from 'next-intl';
import classes from './arranged-list.module.css';

/** The line between what readers see and what only waits in order. */
export function Boundary({ end }: { end: number }) {
  const t = useTranslations('lists');
  return (
    <li className={classes.boundary}>
      <strong>{t('boundary', { count: end })}</strong> <span>{t('boundaryBelow')}</span>
    </li>
  );
}
