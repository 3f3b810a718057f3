'use client';

import { Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
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
  return (
    <Group component="nav" aria-label={t('states.label')} gap="xs" mb="md">
      {JOB_STATES.map((each) => (
        <Button
          key={each}
          component={Link}
          href={`/studio/jobs?state=${each}`}
          size="sm"
          variant={each === state ? 'light' : 'default'}
          aria-current={each === state ? 'page' : undefined}
        >
          {t(`states.${each}`, { count: number(counts[each]) })}
        </Button>
      ))}
    </Group>
  );
}
