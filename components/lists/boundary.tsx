'use client';

import { useTranslations } from 'next-intl';
import classes from './arranged-list.module.css';

/** The line between the items that readers see and those that are only kept in order. */
export function Boundary({ end }: { end: number }) {
  const t = useTranslations('lists');
  return (
    <li className={classes.boundary}>
      <strong>{t('boundary', { count: end })}</strong> <span>{t('boundaryBelow')}</span>
    </li>
  );
}
