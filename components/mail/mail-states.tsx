'use client';

import { Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { MAIL_STATES, type MailState } from '@/lib/mail/types';

interface Props {
  /** The state that is shown. */
  state: MailState;
  /** `isMore` means that there are more than `count`. */
  counts: Record<MailState, { count: number; isMore: boolean }>;
}

/** Links to the mails in each state, with their numbers. */
export function MailStates({ state, counts }: Props) {
  const t = useTranslations('mail');
  const number = ({ count, isMore }: Props['counts'][MailState]) =>
    isMore ? t('countAbove', { count }) : String(count);
  return (
    <Group component="nav" aria-label={t('states.label')} gap="xs" mb="md">
      {MAIL_STATES.map((each) => (
        <Button
          key={each}
          component={Link}
          href={`/studio/mail?state=${each}`}
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
