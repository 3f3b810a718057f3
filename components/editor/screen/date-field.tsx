'use client';

import { TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDate, formatFullDate, isIsoDate, noonOf } from '@/lib/i18n/dates';
import { parseDate } from '@/lib/i18n/parse-date';
import classes from './details.module.css';
import { useTypedText } from './use-typed-text';

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
  const isDate = isIsoDate(value);
  const field = useTypedText({
    value,
    read: (text) => parseDate(text) ?? text.trim(),
    write: (stored) => (isIsoDate(stored) ? formatDate(noonOf(stored), locale) : stored),
  });

  function type(text: string) {
    field.type(text);
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
        value={field.text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          field.leave();
          onLeave();
        }}
      />
      {isDate && <p className={classes.under}>{formatFullDate(noonOf(value), locale)}</p>}
    </div>
  );
}
