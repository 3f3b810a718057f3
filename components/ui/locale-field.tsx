'use client';

import { Textarea, TextInput } from '@mantine/core';
import { directionOf, type Locale } from '@/lib/i18n/locales';

import { useRequiredHint } from './use-required-hint';

interface Props {
  name: string;
  label: string;
  /** Language of the value. It decides the direction of the input, independent of the interface language. */
  language: Locale;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  error?: string;
  description?: string;
  placeholder?: string;
  disabled?: boolean;
  required?: boolean;
  maxLength: number;
  /** Number of lines; without it the field has one line. */
  rows?: number;
}

/** A form field for text in the given language. */
export function LocaleField({ language, onChange, rows, required, description, ...field }: Props) {
  const requiredHint = useRequiredHint();
  // Mantine passes lang and dir to the input element alone, so the label stays in the interface language.
  const inputProps = {
    ...field,
    description: required ? requiredHint(description) : description,
    lang: language,
    dir: directionOf(language),
    required,
    withAsterisk: false,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return rows ? (
    <Textarea {...inputProps} rows={rows} autosize minRows={rows} maxRows={12} />
  ) : (
    <TextInput {...inputProps} />
  );
}
