'use client';

import { useTranslations } from 'next-intl';
import type { MergeSide } from '@/lib/bilingual-records/types';
import classes from './merge.module.css';

interface Props {
  lost: Pick<MergeSide<unknown>, 'pieces' | 'lists'>;
  /** In the language of the interface. */
  names: { from: string; into: string };
}

/** What merging will change, in words. */
export function MergeEffects({ lost: { pieces, lists }, names }: Props) {
  const t = useTranslations('studio.merge.effects');
  return (
    <ul className={classes.effects}>
      <li>{t('pieces', { ...names, count: pieces })}</li>
      {lists > 0 && <li>{t('lists', { ...names, count: lists })}</li>}
      <li>{t('addresses', names)}</li>
      <li>{t('earlier', names)}</li>
      <li>{t('search', names)}</li>
    </ul>
  );
}
