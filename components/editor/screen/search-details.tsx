'use client';

import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FieldName } from '@/components/editor/fields/types';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { LocaleField } from '@/components/ui/locale-field';
import {
  CANONICAL_URL_MAX,
  SEARCH_DESCRIPTION_MAX,
  SEARCH_TITLE_MAX,
  type SearchFields,
} from '@/lib/entries/types';
import type { Locale } from '@/lib/i18n/locales';
import classes from './details.module.css';
import { FieldConflict } from './field-conflict';
import { SharePictureField } from './share-picture-field';

interface Props {
  /** Language of the edition. */
  locale: Locale;
  fields: FieldsView;
}

const NAMES = [
  'searchTitle',
  'searchDescription',
  'canonicalUrl',
  'noindex',
  'sharePictureId',
] as const satisfies FieldName[];

/** What search engines are told of an edition; open where something of it is set. */
export function SearchDetails({ locale, fields }: Props) {
  const t = useTranslations('editor.details');
  // Not closed while somebody empties a field.
  const [isSet] = useState(() => NAMES.some((name) => fields.value(name) !== ''));
  const typed = (name: Exclude<keyof SearchFields, 'noindex' | 'sharePictureId'>) => {
    const progress = fields.progress(name);
    return {
      ...{ name, label: t(name), description: t(`${name}Hint`), value: fields.value(name) },
      error: progress.kind === 'invalid' ? progress.message : undefined,
      onBlur: fields.flush,
      onChange: (value: string) => fields.set(name, value, 'pause'),
    };
  };
  const conflict = (name: Exclude<keyof SearchFields, 'sharePictureId'>) => (
    <FieldConflict
      name={name}
      label={t(name)}
      fields={fields}
      textOf={(value) => (name === 'noindex' && value !== '' ? t('yes') : value)}
    />
  );
  const { onChange, ...address } = typed('canonicalUrl');
  return (
    <details className={classes.more} open={isSet}>
      <summary>{t('search')}</summary>
      <Stack mt="sm">
        <p className={classes.locked}>{t('searchHint')}</p>
        <div>
          <LocaleField {...typed('searchTitle')} language={locale} maxLength={SEARCH_TITLE_MAX} />
          {conflict('searchTitle')}
        </div>
        <div>
          <LocaleField
            {...typed('searchDescription')}
            language={locale}
            maxLength={SEARCH_DESCRIPTION_MAX}
            rows={3}
          />
          {conflict('searchDescription')}
        </div>
        <SharePictureField fields={fields} />
        <div>
          <TextInput
            {...address}
            dir="ltr"
            maxLength={CANONICAL_URL_MAX}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          {conflict('canonicalUrl')}
        </div>
        <div>
          <Checkbox
            name="noindex"
            label={t('noindex')}
            description={t('noindexHint')}
            checked={fields.value('noindex') !== ''}
            onChange={(event) => fields.set('noindex', event.currentTarget.checked ? 'yes' : '', 'now')}
          />
          {conflict('noindex')}
        </div>
      </Stack>
    </details>
  );
}
