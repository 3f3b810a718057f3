'use client';

import { MultiSelect, Select } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AuthorOrder } from './author-order';
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
  const one = (name: 'sectionId' | 'issueId') => ({
    error: issueOf(name),
    value: values[name] || null,
    onChange: (value: string | null) => set(name, value ?? ''),
    placeholder: t('none'),
    clearable: true,
  });
  const several = (name: 'topicIds' | 'authorIds') => ({
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
          {...one('sectionId')}
        />
      )}
      <AuthorOrder people={named.people} ids={idsIn(values.authorIds)} {...several('authorIds')} />
      <MultiSelect
        label={t('topics')}
        data={named.topics}
        value={idsIn(values.topicIds)}
        searchable
        clearable
        {...several('topicIds')}
      />
      <Select label={t('issue')} data={named.issues} searchable {...one('issueId')} />
    </>
  );
}
