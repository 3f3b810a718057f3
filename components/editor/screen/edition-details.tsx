'use client';

import { Paper, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { FieldName } from '@/components/editor/fields/types';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { DayField } from '@/components/ui/day-field';
import { dayText } from '@/components/ui/day-text';
import { LocaleField } from '@/components/ui/locale-field';
import { COVER_ALT_MAX } from '@/lib/entries/types';
import type { Locale } from '@/lib/i18n/locales';
import { suggestSlug } from '@/lib/i18n/slug';
import { AddressField } from './address-field';
import { CreditDetails } from './credit-details';
import classes from './details.module.css';
import type { EditActions } from './edit-actions';
import type { EditedPiece } from './edited-piece';
import { ExchangeAddress } from './exchange-address';
import { FieldConflict } from './field-conflict';
import { LinkField } from './link-field';
import { SearchDetails } from './search-details';
import type { useNamedChoices } from './use-named-choices';

interface Props {
  piece: EditedPiece;
  fields: FieldsView;
  named: ReturnType<typeof useNamedChoices>;
  /** Language of the interface. */
  interfaceLocale: Locale;
  /** The title in the current text. */
  title: () => string;
  exchangeSlugs: EditActions['exchangeSlugs'];
}

/** The slug and the date of one edition, who else worked on it, and what search engines are told of it. */
export function EditionDetails({ piece, fields, named, interfaceLocale, title, exchangeSlugs }: Props) {
  const t = useTranslations('editor.details');
  const { edition, entry } = piece;
  const { locale } = edition;
  const errorOf = (name: FieldName) => {
    const progress = fields.progress(name);
    return progress.kind === 'invalid' ? progress.message : undefined;
  };
  const address = fields.progress('slug');
  const dateText = (value: string) => dayText(value, interfaceLocale);
  return (
    <Paper withBorder radius="md" p="md">
      <Stack>
        <h2 className={classes.heading}>{t(`edition.${locale}`)}</h2>
        <div>
          <AddressField
            kind={entry.kind}
            language={locale}
            value={fields.value('slug')}
            error={errorOf('slug')}
            isInTrash={address.kind === 'invalid' && address.key === 'slug.takenInTrash'}
            onChange={(value) => fields.set('slug', value, 'pause')}
            onLeave={fields.flush}
            onSuggest={() => fields.set('slug', suggestSlug(title(), locale), 'now')}
          />
          <ExchangeAddress editionId={edition.id} fields={fields} exchange={exchangeSlugs} />
          <FieldConflict name="slug" label={t('slug')} fields={fields} />
        </div>
        {entry.kind !== 'page' && (
          <div>
            <DayField
              name="dateline"
              label={t('dateline')}
              description={t('datelineHint')}
              value={fields.value('dateline')}
              error={errorOf('dateline')}
              onChange={(value, isFinished) => fields.set('dateline', value, isFinished ? 'pause' : 'left')}
              onLeave={fields.flush}
            />
            <FieldConflict name="dateline" label={t('dateline')} fields={fields} textOf={dateText} />
          </div>
        )}
        {fields.value('cover') !== '' && (
          <div>
            <LocaleField
              name="coverAlt"
              label={t('coverAlt')}
              description={t('coverAltHint')}
              value={fields.value('coverAlt')}
              error={errorOf('coverAlt')}
              language={locale}
              maxLength={COVER_ALT_MAX}
              rows={2}
              onBlur={fields.flush}
              onChange={(value) => fields.set('coverAlt', value, 'pause')}
            />
            <FieldConflict name="coverAlt" label={t('coverAlt')} fields={fields} />
          </div>
        )}
        {entry.kind === 'center_news' && <LinkField fields={fields} named={named} locale={locale} />}
        {entry.kind !== 'page' && <CreditDetails fields={fields} named={named} />}
        <SearchDetails locale={locale} fields={fields} />
      </Stack>
    </Paper>
  );
}
