'use client';

import { useTranslations } from 'next-intl';
import { LIST_COUNT_MAX } from '@/lib/lists/types';

/** A function that gives the number of items of a list for use in messages; null stands for more than are counted. */
export function useCountText(): (count: number | null) => string {
  const t = useTranslations('lists');
  return (count) =>
    count === null ? t('moreThan', { max: LIST_COUNT_MAX.toLocaleString('en') }) : String(count);
}
