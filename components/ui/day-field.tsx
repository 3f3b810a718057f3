'use client';

import { type MantineStyleProps, TextInput } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { formatFullDate, isIsoDate, noonOf } from '@/lib/i18n/dates';
import { parseDate } from '@/lib/i18n/parse-date';
import classes from './day-field.module.css';
import { dayText } from './day-text';
import { useInterfaceLocale } from './use-interface-locale';
import { useTypedText } from './use-typed-text';

interface Props extends Pick<MantineStyleProps, 'flex' | 'w'> {
  name?: string;
  label: string;
  description?: string;
  /** ISO date, or what was typed instead of one. */
  value: string;
  error?: string | undefined;
  /** `isFinished` is false while the text is no date yet. */
  onChange: (value: string, isFinished: boolean) => void;
  onLeave?: () => void;
}

const EXAMPLE = '2018-07-19';

/**
 * A day as the interface's language writes it, typed in either digit system; under it the day in full, so that nobody takes a day for a
 * month.
 */
export function DayField({ name, label, description, value, error, onChange, onLeave, ...style }: Props) {
  const t = useTranslations('studio.form');
  const locale = useInterfaceLocale();
  const [isLeft, setLeft] = useState(false);
  const written = (stored: string) => dayText(stored, locale);
  const field = useTypedText({ value, read: (text) => parseDate(text) ?? text.trim(), write: written });
  const isNoDay = isLeft && value !== '' && !isIsoDate(value);

  function type(text: string) {
    field.type(text);
    setLeft(false);
    const date = parseDate(text);
    onChange(date ?? text.trim(), date !== null || text.trim() === '');
  }

  function leave() {
    field.leave();
    setLeft(true);
    onLeave?.();
  }

  return (
    <TextInput
      {...style}
      {...{ name, label, description }}
      autoComplete="off"
      placeholder={written(EXAMPLE)}
      error={error ?? (isNoDay && t('noDay', { example: written(EXAMPLE) }))}
      value={field.text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={leave}
      inputContainer={(input) => (
        <>
          {input}
          {isIsoDate(value) && <p className={classes.full}>{formatFullDate(noonOf(value), locale)}</p>}
        </>
      )}
    />
  );
}
