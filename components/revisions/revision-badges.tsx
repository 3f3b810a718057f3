'use client';

import { Badge } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { Locale } from '@/lib/i18n/locales';
import type { RevisionRow } from '@/lib/revisions/types';
import { ChangeReasons } from './change-reasons';
import classes from './revisions.module.css';
import { SeenText } from './seen-text';

/** Why a revision was frozen, its number where a name stands in its place, and whether readers see it. */
export function RevisionBadges({ row, language }: { row: RevisionRow; language: Locale }) {
  const t = useTranslations('history');
  const { occasion, restoredNumber, name, number, isLive, seen } = row;
  const why =
    occasion === 'restored' && restoredNumber !== null
      ? t('restoredFrom', { number: restoredNumber })
      : t(`occasions.${occasion}`);
  return (
    <span className={classes.badges}>
      <span>{why}</span>
      {name !== null && <span>{t('revision', { number })}</span>}
      <SeenText seen={seen} />
      <ChangeReasons seen={seen} language={language} />
      {isLive && <Badge color="petrol">{t('live')}</Badge>}
    </span>
  );
}
