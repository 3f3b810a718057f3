'use client';

import { Textarea, TextInput } from '@mantine/core';
import { directionOf, type Locale } from '@/lib/i18n/locales';

interface Props {
  name: string;
  label: string;
  /** The language that is written here: it decides the field's direction, not the interface. */
  language: Locale;
  value: string;
  onChange: (value: string) => void;
  error?: string;
  description?: string;
  required?: boolean;
  maxLength: number;
  /** More than one line. */
  rows?: number;
}

/** A field for text of one known language. */
export function NativeField({ language, onChange, rows, required, ...field }: Props) {
  // Mantine gives these to the input itself; its label stays in the interface's language.
  const common = {
    ...field,
    lang: language,
    dir: directionOf(language),
    required,
    withAsterisk: false,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return rows ? (
    <Textarea {...common} rows={rows} autosize minRows={rows} maxRows={12} />
  ) : (
    <TextInput {...common} />
  );
}
