'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { RecordForm } from '@/components/ui/record-form';
import { useRecordForm } from '@/components/ui/use-record-form';
import { type EditActions, type EntryValues, idsIn } from './edit-actions';
import type { DetailChoices, EditedPiece } from './edited-piece';
import { EntryFields } from './entry-fields';
import { NoSections } from './no-sections';
import classes from './screen.module.css';
import { storedEntryForm } from './stored-forms';
import { useNamedChoices } from './use-named-choices';

interface Props {
  piece: EditedPiece;
  choices: DetailChoices;
  actions: EditActions;
  onDirty: (dirty: boolean) => void;
}

/** The form of the fields that both editions share: section, authors, topics, issue. */
export function EntryDetails({ piece: { entry, sectionAdmins }, choices, actions, onDirty }: Props) {
  const t = useTranslations('editor.details');
  const named = useNamedChoices(choices, actions);
  const form = useRecordForm<EntryValues>({
    initial: storedEntryForm(entry),
    save: (input) => actions.saveEntry({ ...input, entryId: entry.id }),
    read: async () => {
      const reply = await actions.readEntry({ entryId: entry.id, kind: entry.kind });
      if (reply.ok) named.remember(reply.data.chosen);
      return reply;
    },
  });
  useEffect(() => onDirty(form.dirty), [form.dirty, onDirty]);
  return (
    <RecordForm
      aside
      form={form}
      heading={<h2 className={classes.heading}>{t('piece')}</h2>}
      labels={{
        sectionId: t('section'),
        issueId: t('issue'),
        topicIds: t('topics'),
        authorIds: t('authors'),
      }}
      formatValue={(_name, value) => named.list(idsIn(value))}
      saveLabel={t('save')}
    >
      <EntryFields
        named={named}
        withSection={entry.kind === 'article'}
        noSections={<NoSections sectionAdmins={sectionAdmins} />}
        values={form.values}
        set={form.set}
        issueOf={form.issueOf}
      />
    </RecordForm>
  );
}
