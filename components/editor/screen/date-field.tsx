'use client';

import { TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDate, formatFullDate, isIsoDate, noonOf } from '@/lib/i18n/dates';
import { parseDate } from '@/lib/i18n/parse-date';
import classes from './details.module.css';

interface Props {
  /** ISO date, or what was typed instead of one. */
  value: string;
  error: string | undefined;
  /** `isFinished` is false while the text is no date yet. */
  onChange: (value: string, isFinished: boolean) => void;
  onLeave: () => void;
}

const EXAMPLE = '2018-07-19';

/**
 * A date as the interface's language writes it, typed in either digit system; under it the day in full, so that nobody takes a day for
 * a month.
 */
export function DateField({ value, error, onChange, onLeave }: Props) {
  const t = useTranslations('editor.details');
  const locale = useInterfaceLocale();
  /** The text of the field while it has the focus. */
  const [typed, setTyped] = useState<string | null>(null);
  const isDate = isIsoDate(value);

  function type(text: string) {
    setTyped(text);
    const date = parseDate(text);
    onChange(date ?? text.trim(), date !== null || text.trim() === '');
  }

  return (
    <div>
      <TextInput
        name="dateline"
        autoComplete="off"
        label={t('dateline')}
        description={t('datelineHint')}
        placeholder={formatDate(noonOf(EXAMPLE), locale)}
        error={error}
        value={typed ?? (isDate ? formatDate(noonOf(value), locale) : value)}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          setTyped(null);
          onLeave();
        }}
      />
      {isDate && <p className={classes.under}>{formatFullDate(noonOf(value), locale)}</p>}
    </div>
  );
}
