'use client';

import { PasswordInput } from '@mantine/core';
import { useTranslations } from 'next-intl';

interface Props {
  name: string;
  label: string;
  description?: string;
  error?: string;
  isCurrent?: boolean;
}

/** A field for the password that an account has, or for a new one. */
export function PasswordField({ isCurrent, ...field }: Props) {
  const t = useTranslations('auth.signIn');
  return (
    <PasswordInput
      {...field}
      aria-invalid={field.error ? true : undefined}
      required
      withAsterisk={false}
      maxLength={1024}
      autoComplete={isCurrent ? 'current-password' : 'new-password'}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
    />
  );
}
