'use client';

import { MergeForm, type MergeProps } from '@/components/bilingual-records/merge/merge-form';
import { ChosenMedia } from '@/components/media/chosen-media';
import type { PersonValues } from './person-fields';
import { usePersonTexts } from './use-person-texts';

/** Merges two authors who are one. */
export function PersonMerge(props: Pick<MergeProps<PersonValues>, 'sides' | 'merge'>) {
  const { labels, formatValue } = usePersonTexts();
  // Both may have a photo, and whoever chooses has to see which one stays.
  const shown = (name: string, value: string) =>
    name === 'photoId' && value ? <ChosenMedia id={value} kind="image" /> : formatValue(name, value);
  return <MergeForm {...props} labels={labels} formatValue={shown} path="/studio/people" />;
}
