'use client';

import { Alert, Checkbox, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import classes from './bulk.module.css';
import type { AheadTask } from './bulk-plan';
import { PieceName } from './piece-name';

interface Props {
  /** What is dated by a day that is still to come. */
  ahead: Record<Locale, AheadTask[]>;
  /** The languages of which it is published all the same. */
  value: readonly Locale[];
  onChange: (value: Locale[]) => void;
}

/** Names the editions whose date is still to come, and asks for each language whether they are published now, as publishing one alone does. */
export function BulkAhead({ ahead, value, onChange }: Props) {
  const t = useTranslations('articles.bulk.ahead');
  const interfaceLocale = useInterfaceLocale();
  const asked = LOCALES.filter((locale) => ahead[locale].length > 0);
  if (asked.length === 0) return null;
  return (
    <Alert color="yellow" variant="light" title={t('title')}>
      <Stack gap="sm">
        {asked.map((locale) => (
          <div key={locale}>
            <ul className={classes.lines}>
              {ahead[locale].map(({ entry, dateline }) => (
                <li key={entry.id}>
                  <PieceName entry={entry} locale={locale} /> {formatDate(noonOf(dateline), interfaceLocale)}
                </li>
              ))}
            </ul>
            <Checkbox
              mt="xs"
              label={t(`publish.${locale}`, { count: ahead[locale].length })}
              checked={value.includes(locale)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(LOCALES.filter((each) => (each === locale ? checked : value.includes(each))))
              }
            />
          </div>
        ))}
      </Stack>
    </Alert>
  );
}
