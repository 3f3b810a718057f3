'use client';

import { Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AuthorOrder } from './author-order';
import { ChoiceField } from './choice-field';
import { type EntryValues, idsIn, idsToField } from './edit-actions';
import type { useNamedChoices } from './use-named-choices';

interface Props {
  named: ReturnType<typeof useNamedChoices>;
  /** False for Center News items, which belong to no section. */
  withSection: boolean;
  /** Shown below the field while there is no section to choose. */
  noSections: ReactNode;
  values: EntryValues;
  set: (name: keyof EntryValues, value: string) => void;
  issueOf: (path: string) => string | undefined;
}

/** The fields that both editions of a piece share. */
export function EntryFields({ named, withSection, noSections, values, set, issueOf }: Props) {
  const t = useTranslations('editor.details');
  const { find, nameOf } = named;
  const several = (name: 'topicIds' | 'authorIds' | 'issueId') => ({
    nameOf,
    ids: idsIn(values[name]),
    error: issueOf(name),
    onChange: (ids: string[]) => set(name, idsToField(ids)),
  });
  return (
    <>
      {withSection && (
        <Select
          id="entry-section"
          label={t('section')}
          description={named.sections.length === 0 && noSections}
          data={named.sections}
          error={issueOf('sectionId')}
          value={values.sectionId || null}
          onChange={(value) => set('sectionId', value ?? '')}
          placeholder={t('none')}
          clearable
        />
      )}
      <AuthorOrder find={find.people} {...several('authorIds')} />
      <ChoiceField
        label={t('topics')}
        searchLabel={t('addTopic')}
        find={find.topics}
        {...several('topicIds')}
        onPick={({ value }) => set('topicIds', idsToField([...idsIn(values.topicIds), value]))}
      />
      <ChoiceField
        label={t('issue')}
        searchLabel={t('chooseIssue')}
        find={find.issues}
        {...several('issueId')}
        onPick={({ value }) => set('issueId', value)}
      />
    </>
  );
}
