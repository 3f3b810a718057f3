'use client';

import { Button, Stack, TextInput } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { ConflictPanel } from '@/components/ui/conflict-panel';
import { FailureAlert } from '@/components/ui/failure-alert';
import { FormFoot } from '@/components/ui/form-foot';
import { NativeField } from '@/components/ui/native-field';
import { useRecordForm } from '@/components/ui/use-record-form';
import { piecePath } from '@/lib/i18n/addresses';
import { formatDate, isIsoDate, noonOf } from '@/lib/i18n/dates';
import { suggestSlug } from '@/lib/i18n/slug';
import type { EditActions, EditionValues } from './edit-actions';
import type { EditedPiece } from './edited-piece';
import classes from './screen.module.css';
import { storedEditionForm } from './stored-forms';

interface Props {
  piece: EditedPiece;
  actions: EditActions;
  /** The title as it stands in the text now. */
  title: () => string;
  onDirty: (dirty: boolean) => void;
}

/** Slug and date of one edition. */
export function EditionDetails({ piece, actions, title, onDirty }: Props) {
  const t = useTranslations('editor.details');
  const { edition, desk } = piece;
  const { locale } = edition;
  const form = useRecordForm<EditionValues>({
    initial: storedEditionForm(edition),
    save: (input) => actions.saveEdition({ ...input, editionId: edition.id }),
    read: () => actions.readEdition({ entryId: desk.id, locale }),
  });
  useEffect(() => onDirty(form.dirty), [form.dirty, onDirty]);
  const { slug } = form.values;
  return (
    <form onSubmit={form.submit} className={classes.card} noValidate>
      <Stack>
        <h2 className={classes.heading}>{t(`edition.${locale}`)}</h2>
        {!form.theirs && <FailureAlert failure={form.failure} fields={['slug', 'dateline']} />}
        <ConflictPanel
          mine={form.values}
          theirs={form.theirs}
          labels={{ slug: t('slug'), dateline: t('dateline') }}
          pending={form.pending}
          onKeepMine={form.keepMine}
          onTakeTheirs={form.takeTheirs}
        />
        <div>
          <NativeField
            name="slug"
            language={locale}
            label={t('slug')}
            description={t('slugHint')}
            error={form.issueOf('slug')}
            value={slug}
            maxLength={400}
            onChange={(value) => form.set('slug', value)}
          />
          <div className={classes.under}>
            {slug !== '' && <bdi dir="ltr">{piecePath(locale, desk.kind, slug)}</bdi>}
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => form.set('slug', suggestSlug(title(), locale))}
            >
              {t('suggest')}
            </Button>
          </div>
        </div>
        <DateField
          value={form.values.dateline}
          error={form.issueOf('dateline')}
          onChange={(value) => form.set('dateline', value)}
        />
        <FormFoot pending={form.pending} dirty={form.dirty} saved={form.saved} label={t('save')} />
      </Stack>
    </form>
  );
}

interface DateFieldProps {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** The browser's own date field; under it the date as our pages write it. */
function DateField({ value, error, onChange }: DateFieldProps) {
  const t = useTranslations('editor.details');
  const locale = useLocale();
  return (
    <div>
      <TextInput
        type="date"
        name="dateline"
        label={t('dateline')}
        description={t('datelineHint')}
        error={error}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {isIsoDate(value) && <p className={classes.under}>{formatDate(noonOf(value), locale)}</p>}
    </div>
  );
}
