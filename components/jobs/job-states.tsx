'use client';

import { useTranslations } from 'next-intl';
import { StateLinks } from '@/components/ui/state-links';
import { JOB_STATES, type JobState } from '@/lib/jobs/types';

interface Props {
  /** The state that is shown. */
  state: JobState;
  /** `isMore` means that there are more than `count`. */
  counts: Record<JobState, { count: number; isMore: boolean }>;
}

/** Links to the jobs in each state, with their numbers. */
export function JobStates({ state, counts }: Props) {
  const t = useTranslations('jobs');
  const number = ({ count, isMore }: Props['counts'][JobState]) =>
    isMore ? t('countAbove', { count }) : String(count);
  const states = JOB_STATES.map((each) => ({
    state: each,
    label: t(`states.${each}`, { count: number(counts[each]) }),
  }));
  return <StateLinks label={t('states.label')} states={states} current={state} path="/studio/jobs" />;
}
