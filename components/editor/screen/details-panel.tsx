'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { PageMenus } from '@/components/menus/page-menus';
import { FormerAddresses } from '@/components/redirects/former-addresses';
import type { SourceActions } from '@/components/translations/source-actions';
import { TranslationDetails } from '@/components/translations/translation-details';
import type { TranslatorActions } from '@/components/translations/translator-actions';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { shortPath } from '@/lib/i18n/addresses';
import classes from './details.module.css';
import type { EditActions } from './edit-actions';
import type { EditedPiece } from './edited-piece';
import { EditionDetails } from './edition-details';
import { EntryDetails } from './entry-details';
import screen from './screen.module.css';
import type { useNamedChoices } from './use-named-choices';

interface Props {
  piece: EditedPiece;
  fields: FieldsView;
  named: ReturnType<typeof useNamedChoices>;
  title: () => string;
  actions: Pick<
    EditActions,
    'addFormerAddress' | 'exchangeSlugs' | 'putIntoMenu' | keyof SourceActions | keyof TranslatorActions
  >;
  /** How often readers opened the piece; null for what nobody could. */
  views: ReactNode;
  /** Stands above the fields. */
  children?: ReactNode;
}

/** The fields beside the text: those of the edition, and those that both editions share. */
export function DetailsPanel({ piece, fields, named, title, actions, views, children }: Props) {
  const t = useTranslations('editor.details');
  const { can, entry, exists } = piece;
  // What an existing piece shares is changed beside its other edition until this one exists.
  const isNewEntry = entry.editions.ar === null && entry.editions.en === null;
  return (
    <aside className={screen.panel} aria-label={t('label')}>
      {children}
      <fieldset disabled={!can.edit} className={classes.fields}>
        <EditionDetails
          {...{ piece, fields, named, title }}
          exchangeSlugs={actions.exchangeSlugs}
          interfaceLocale={useInterfaceLocale()}
        />
      </fieldset>
      {(exists || isNewEntry) && (
        <fieldset disabled={!entry.can.editEntry} className={classes.fields}>
          {can.edit && !entry.can.editEntry && <p className={classes.locked}>{t('locked')}</p>}
          <EntryDetails piece={piece} fields={fields} named={named} />
        </fieldset>
      )}
      {piece.inMenus && <PageMenus entryId={entry.id} inMenus={piece.inMenus} put={actions.putIntoMenu} />}
      <TranslationDetails entry={entry} actions={actions} />
      {piece.formerAddresses && (
        <FormerAddresses
          addresses={piece.formerAddresses}
          toPath={shortPath(entry.number)}
          add={actions.addFormerAddress}
        />
      )}
      {views}
    </aside>
  );
}
