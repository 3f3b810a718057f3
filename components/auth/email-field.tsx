'use client';

import { TextInput } from '@mantine/core';
import { EMAIL_MAX } from '@/lib/users/types';

interface Props {
  label: string;
  description?: string;
  error?: string;
  /** `email` for an address that is not yet that of an account. */
  autoComplete?: 'username' | 'email';
  /** Where the page is opened to type it. */
  autoFocus?: boolean;
}

// Written left to right in both interfaces.
const LATIN_FIELD = { input: { direction: 'ltr' as const, textAlign: 'start' as const } };

/** The field of the e-mail address by which an account is known. */
export function EmailField({ autoComplete = 'username', ...props }: Props) {
  return (
    <TextInput
      {...props}
      name="email"
      type="email"
      autoComplete={autoComplete}
      required
      withAsterisk={false}
      maxLength={EMAIL_MAX}
      aria-invalid={props.error ? true : undefined}
      styles={LATIN_FIELD}
    />
  );
}
