'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { RecordForm } from '@/components/ui/record-form';
import { useRecordForm } from '@/components/ui/use-record-form';
import { suggestSlug } from '@/lib/i18n/slug';
import { AddressField } from './address-field';
import { DateField } from './date-field';
import type { EditActions, EditionValues } from './edit-actions';
import type { EditedPiece } from './edited-piece';
import classes from './screen.module.css';
import { storedEditionForm } from './stored-forms';

interface Props {
  piece: EditedPiece;
  actions: EditActions;
  /** The title in the current text. */
  title: () => string;
  onDirty: (dirty: boolean) => void;
}

/** The form with the slug and the date of one edition. */
export function EditionDetails({ piece, actions, title, onDirty }: Props) {
  const t = useTranslations('editor.details');
  const { edition, entry } = piece;
  const { locale } = edition;
  const form = useRecordForm<EditionValues>({
    initial: storedEditionForm(edition),
    save: (input) => actions.saveEdition({ ...input, editionId: edition.id }),
    read: () => actions.readEdition({ entryId: entry.id, locale }),
  });
  useEffect(() => onDirty(form.dirty), [form.dirty, onDirty]);
  return (
    <RecordForm
      aside
      form={form}
      heading={<h2 className={classes.heading}>{t(`edition.${locale}`)}</h2>}
      labels={{ slug: t('slug'), dateline: t('dateline') }}
      saveLabel={t('save')}
    >
      <AddressField
        kind={entry.kind}
        language={locale}
        value={form.values.slug}
        error={form.issueOf('slug')}
        onChange={(value) => form.set('slug', value)}
        suggestion={() => suggestSlug(title(), locale)}
      />
      <DateField
        value={form.values.dateline}
        error={form.issueOf('dateline')}
        onChange={(value) => form.set('dateline', value)}
      />
    </RecordForm>
  );
}
