'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { EditActions } from './edit-actions';
import type { DetailChoices, EditedPiece } from './edited-piece';
import { EditionDetails } from './edition-details';
import { EntryDetails } from './entry-details';
import classes from './screen.module.css';

interface Props {
  piece: EditedPiece;
  choices: DetailChoices;
  actions: EditActions;
  title: () => string;
  /** Called with whether a field has unsaved changes. */
  onDirty: (dirty: boolean) => void;
}

/** The form fields beside the text: those of the edition, and those that both editions share. */
export function DetailsPanel({ piece, choices, actions, title, onDirty }: Props) {
  const t = useTranslations('editor.details');
  const [editionDirty, setEditionDirty] = useState(false);
  const [entryDirty, setEntryDirty] = useState(false);
  const { can, entry } = piece;
  const dirty = editionDirty || entryDirty;
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  return (
    <aside className={classes.panel} aria-label={t('label')}>
      <fieldset disabled={!can.edit} className={classes.fields}>
        <EditionDetails piece={piece} actions={actions} title={title} onDirty={setEditionDirty} />
      </fieldset>
      <fieldset disabled={!entry.can.editEntry} className={classes.fields}>
        {can.edit && !entry.can.editEntry && <p className={classes.locked}>{t('locked')}</p>}
        <EntryDetails piece={piece} choices={choices} actions={actions} onDirty={setEntryDirty} />
      </fieldset>
    </aside>
  );
}
