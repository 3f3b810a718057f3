'use client';

import { TextInput } from '@mantine/core';
import { useLocale, useTranslations } from 'next-intl';
import { formatDate, isIsoDate, noonOf } from '@/lib/i18n/dates';
import classes from './screen.module.css';

interface Props {
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** The browser's date field, and under it the date as the reader pages write it. */
export function DateField({ value, error, onChange }: Props) {
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
