'use client';

import { Button, Group, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { DayField } from '@/components/ui/day-field';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { localised } from '@/lib/i18n/locales';
import type { ReviewView } from '@/lib/review/types';
import type { ReviewActions } from './review-actions';

interface Props {
  editionId: string;
  review: ReviewView;
  actions: Pick<ReviewActions, 'assignReviewer'>;
}

/** Chooses who is to review an edition, and until which day. */
export function AssignForm({ editionId, review, actions }: Props) {
  const t = useTranslations('review');
  const locale = useInterfaceLocale();
  const [reviewerId, setReviewerId] = useState(review.reviewer?.id ?? null);
  const [dueOn, setDueOn] = useState(review.dueOn ?? '');
  const assigning = useAction(actions.assignReviewer);
  const fields = ['reviewerId', 'dueOn'] as const;

  async function save(event: SyntheticEvent) {
    event.preventDefault();
    const reply = await assigning.run({ editionId, reviewerId, dueOn: dueOn || null });
    if (reply.ok) notifications.show({ message: t('done.assignReviewer') });
  }

  return (
    <form onSubmit={save} aria-label={t('assign.title')}>
      <Group align="flex-start" gap="sm">
        <Select
          label={t('assign.reviewer')}
          placeholder={t('assign.anybody')}
          data={review.reviewers.map((user) => ({ value: user.id, label: localised(user, 'name', locale) }))}
          value={reviewerId}
          error={assigning.issueOf('reviewerId')}
          onChange={setReviewerId}
          clearable
          clearButtonProps={{ 'aria-label': t('assign.anybody') }}
          flex="1 1 11rem"
        />
        <DayField
          label={t('assign.dueOn')}
          value={dueOn}
          error={assigning.issueOf('dueOn')}
          onChange={setDueOn}
          flex="1 1 9rem"
        />
      </Group>
      <Button type="submit" variant="default" mt="sm" loading={assigning.pending}>
        {t('verbs.assignReviewer')}
      </Button>
      <FailureAlert failure={assigning.failure} fields={fields} />
    </form>
  );
}
