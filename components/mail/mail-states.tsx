'use client';

import { useTranslations } from 'next-intl';
import { StateLinks } from '@/components/ui/state-links';
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
  const states = MAIL_STATES.map((each) => ({
    state: each,
    label: t(`states.${each}`, { count: number(counts[each]) }),
  }));
  return <StateLinks label={t('states.label')} states={states} current={state} path="/studio/mail" />;
}
