'use client';

import { Switch } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { ReviewRules } from '@/lib/review/types';

interface Props {
  rules: ReviewRules;
  change: (input: { seen: ReviewRules; rules: ReviewRules }) => Promise<Reply<unknown>>;
}

/** The rules of all reviews, each stored as soon as it is chosen. */
export function RulesForm({ rules, change }: Props) {
  const t = useTranslations('review.workflow');
  const changing = useAction(change);
  return (
    <>
      <Switch
        label={t('twoPeople')}
        description={t('twoPeopleText')}
        checked={rules.twoPeople}
        disabled={changing.pending}
        onChange={(event) =>
          void changing.run({ seen: rules, rules: { twoPeople: event.currentTarget.checked } })
        }
      />
      <FailureAlert failure={changing.failure} />
    </>
  );
}
