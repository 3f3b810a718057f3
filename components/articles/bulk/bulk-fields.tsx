'use client';

import { Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DayField } from '@/components/ui/day-field';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { NameRef } from '@/lib/entries/types';
import { localised } from '@/lib/i18n/locales';
import type { BulkReviewer } from '@/lib/review/types';
import { TRASH_REASON_MAX } from '@/lib/trash/types';
import type { BulkActions } from './bulk-actions';
import type { BulkOptions } from './bulk-options';
import type { BulkAct } from './bulk-plan';
import { ReviewerField } from './reviewer-field';
import type { BulkReviewers } from './use-bulk-reviewers';

interface Props {
  act: BulkAct;
  reviewers: BulkReviewers;
  /** Those of them who may review something of what is selected. */
  offered: BulkReviewer[];
  actions: BulkActions;
  /** Whether something that readers see is changed, which needs a reason. */
  hasUpdates: boolean;
  value: BulkOptions;
  onChange: (value: BulkOptions) => void;
}

/** What an act asks for besides the pieces. A correction says what was wrong, and is published by itself. */
export function BulkFields({ act, reviewers, offered, actions, hasUpdates, value, onChange }: Props) {
  const t = useTranslations('articles.bulk.fields');
  const tTrash = useTranslations('history.trash');
  const tReview = useTranslations('review.assign');
  const set = (change: Partial<BulkOptions>) => onChange({ ...value, ...change });
  if (act === 'publish' && hasUpdates)
    return (
      <Select
        label={t('change')}
        description={t('changeHint')}
        data={(['facts', 'typo'] as const).map((reason) => ({ value: reason, label: t(reason) }))}
        value={value.change?.reason ?? 'facts'}
        onChange={(reason) => set({ change: { reason: reason === 'typo' ? 'typo' : 'facts' } })}
        allowDeselect={false}
      />
    );
  if (act === 'topic')
    return <TopicField find={actions.find} value={value.topicId} onChange={(topicId) => set({ topicId })} />;
  if (act === 'trash')
    return (
      <TextInput
        label={tTrash('why')}
        dir="auto"
        required
        maxLength={TRASH_REASON_MAX}
        value={value.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        data-autofocus
      />
    );
  if (act !== 'reviewer') return null;
  return (
    <>
      <ReviewerField
        {...{ reviewers, offered }}
        value={value.reviewerId}
        onChange={(reviewerId) => set({ reviewerId })}
      />
      <DayField
        label={tReview('dueOn')}
        description={t('dueOnHint')}
        value={value.dueOn}
        onChange={(dueOn) => set({ dueOn })}
      />
    </>
  );
}

interface TopicProps {
  find: BulkActions['find'];
  value: string | null;
  onChange: (id: string | null) => void;
}

function TopicField({ find, value, onChange }: TopicProps) {
  const t = useTranslations('articles.filter');
  const locale = useInterfaceLocale();
  const [found, setFound] = useState<NameRef[]>([]);
  async function look(query: string) {
    const reply = await find({ field: 'topics', query }).catch(() => null);
    if (reply?.ok) setFound(reply.data);
  }
  return (
    <Select
      label={t('topic')}
      required
      openOnFocus={false}
      data-autofocus
      data={found.map((topic) => ({ value: topic.id, label: localised(topic, 'name', locale) }))}
      value={value}
      onChange={onChange}
      onDropdownOpen={() => look('')}
      onSearchChange={useDebouncedCallback(look, 200)}
      filter={({ options }) => options}
      searchable
    />
  );
}
