'use client';

import { TextInput } from '@mantine/core';

interface Props {
  label: string;
  description?: string;
  error?: string;
  autoFocus?: boolean;
}

// Codes are written left to right in both interfaces.
const LATIN_FIELD = { input: { direction: 'ltr' as const, textAlign: 'start' as const } };

/** The field of a verification code, which phones fill in by themselves. Recovery codes have letters too, so any text can be typed. */
export function CodeField({ label, description, error, autoFocus }: Props) {
  return (
    <TextInput
      name="code"
      label={label}
      description={description}
      error={error}
      aria-invalid={error ? true : undefined}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
      withAsterisk={false}
      maxLength={40}
      styles={LATIN_FIELD}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
    />
  );
}
