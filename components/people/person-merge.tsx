'use client';

import { MergeForm, type MergeProps } from '@/components/bilingual-records/merge/merge-form';
import type { PersonValues } from './person-fields';
import { usePersonTexts } from './use-person-texts';

/** Merges two authors who are one. */
export function PersonMerge(props: Pick<MergeProps<PersonValues>, 'sides' | 'merge'>) {
  return <MergeForm {...props} {...usePersonTexts()} path="/studio/people" />;
}
