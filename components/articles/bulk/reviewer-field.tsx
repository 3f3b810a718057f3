'use client';

import { Button, Loader, Select, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { localised } from '@/lib/i18n/locales';
import type { BulkReviewer } from '@/lib/review/types';
import type { BulkReviewers } from './use-bulk-reviewers';

interface Props {
  reviewers: BulkReviewers;
  /** Those of them who may review something of what is selected. */
  offered: BulkReviewer[];
  value: string | null;
  onChange: (id: string | null) => void;
}

/** Asks who is to review; says when that is not known yet, could not be found out, or can be nobody. */
export function ReviewerField({ reviewers, offered, value, onChange }: Props) {
  const t = useTranslations('articles.bulk.fields');
  const tReview = useTranslations('review.assign');
  const tFailure = useTranslations('studio.failure');
  const locale = useInterfaceLocale();
  const { found, failure, pending, load } = reviewers;
  return (
    <>
      <FailureAlert failure={failure} />
      {found === null && failure && (
        <Button variant="default" loading={pending} onClick={() => void load()}>
          {tFailure('retry')}
        </Button>
      )}
      {found !== null && offered.length === 0 ? (
        <Text size="sm" role="status">
          {t('noReviewer')}
        </Text>
      ) : (
        <Select
          label={tReview('reviewer')}
          required
          disabled={found === null}
          rightSection={pending ? <Loader size="xs" /> : undefined}
          data={offered.map((user) => ({ value: user.id, label: localised(user, 'name', locale) }))}
          value={value}
          onChange={onChange}
          searchable
        />
      )}
    </>
  );
}
