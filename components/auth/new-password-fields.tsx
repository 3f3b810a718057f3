'use client';

import { VisuallyHidden } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { PasswordField } from './password-field';

interface Props {
  /** For password managers, which store a password under its account. */
  email: string;
  /** The minimum length of a password, in characters. */
  minimum: number;
  error?: string;
  /** Whether two different ones were typed. */
  differ: boolean;
}

/** Asks for a new password twice. */
export function NewPasswordFields({ email, minimum, error, differ }: Props) {
  const t = useTranslations('auth.password');
  return (
    <>
      <VisuallyHidden>
        <input
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          readOnly
          tabIndex={-1}
          aria-hidden
        />
      </VisuallyHidden>
      <PasswordField name="next" label={t('next')} description={t('rules', { minimum })} error={error} />
      <PasswordField name="repeated" label={t('repeated')} error={differ ? t('mismatch') : undefined} />
    </>
  );
}

/** The new password in a form; null when two different ones were typed. */
export function newPasswordIn(fields: FormData): string | null {
  const next = String(fields.get('next'));
  return next === fields.get('repeated') ? next : null;
}
