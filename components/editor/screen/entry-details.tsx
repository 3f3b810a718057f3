'use client';

import { MultiSelect, Select, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { ConflictPanel } from '@/components/ui/conflict-panel';
import { FailureAlert } from '@/components/ui/failure-alert';
import { FormFoot } from '@/components/ui/form-foot';
import { useRecordForm } from '@/components/ui/use-record-form';
import { AuthorOrder } from './author-order';
import { type EditActions, type EntryValues, idsIn, idsToField } from './edit-actions';
import type { DetailChoices, EditedPiece } from './edited-piece';
import classes from './screen.module.css';
import { storedEntryForm } from './stored-forms';
import { useNamedChoices } from './use-named-choices';

interface Props {
  piece: EditedPiece;
  choices: DetailChoices;
  actions: EditActions;
  onDirty: (dirty: boolean) => void;
}

const FIELDS = ['sectionId', 'issueId', 'topicIds', 'authorIds'] as const;

/** What both languages share: section, authors, topics, issue. */
export function EntryDetails({ piece: { desk }, choices, actions, onDirty }: Props) {
  const t = useTranslations('editor.details');
  const named = useNamedChoices(choices);
  const isArticle = desk.kind === 'article';
  const form = useRecordForm<EntryValues>({
    initial: storedEntryForm(desk),
    save: (input) => actions.saveEntry({ ...input, entryId: desk.id }),
    read: () => actions.readEntry({ entryId: desk.id, kind: desk.kind }),
  });
  useEffect(() => onDirty(form.dirty), [form.dirty, onDirty]);
  const { values, set, issueOf } = form;
  return (
    <form onSubmit={form.submit} className={classes.card} noValidate>
      <Stack>
        <h2 className={classes.heading}>{t('piece')}</h2>
        {!form.theirs && <FailureAlert failure={form.failure} fields={FIELDS} />}
        <ConflictPanel
          mine={values}
          theirs={form.theirs}
          labels={{
            sectionId: t('section'),
            issueId: t('issue'),
            topicIds: t('topics'),
            authorIds: t('authors'),
          }}
          inWords={(_name, value) => named.list(idsIn(value))}
          pending={form.pending}
          onKeepMine={form.keepMine}
          onTakeTheirs={form.takeTheirs}
        />
        {isArticle && (
          <Select
            id="entry-section"
            label={t('section')}
            data={named.sections}
            error={issueOf('sectionId')}
            value={values.sectionId || null}
            onChange={(value) => set('sectionId', value ?? '')}
            placeholder={t('none')}
            clearable
          />
        )}
        <AuthorOrder
          people={named.people}
          ids={idsIn(values.authorIds)}
          error={issueOf('authorIds')}
          onChange={(ids) => set('authorIds', idsToField(ids))}
        />
        <MultiSelect
          label={t('topics')}
          data={named.topics}
          error={issueOf('topicIds')}
          value={idsIn(values.topicIds)}
          onChange={(ids) => set('topicIds', idsToField(ids))}
          searchable
          clearable
        />
        <Select
          label={t('issue')}
          data={named.issues}
          error={issueOf('issueId')}
          value={values.issueId || null}
          onChange={(value) => set('issueId', value ?? '')}
          placeholder={t('none')}
          searchable
          clearable
        />
        <FormFoot pending={form.pending} dirty={form.dirty} saved={form.saved} label={t('save')} />
      </Stack>
    </form>
  );
}
