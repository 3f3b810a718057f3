'use client';

import { useTranslations } from 'next-intl';
import { MergeForm, type MergeProps } from '@/components/bilingual-records/merge/merge-form';
import { TERM_FIELDS, type TermValues } from './term-fields';
import { TERM_PATHS } from './term-paths';

/** Merges two topics that are one. */
export function TopicMerge(props: Pick<MergeProps<TermValues>, 'sides' | 'merge'>) {
  const t = useTranslations('taxonomy');
  const labels = Object.fromEntries(TERM_FIELDS.map((name) => [name, t(`fields.${name}`)]));
  return <MergeForm {...props} labels={labels} path={TERM_PATHS.topic} />;
}
