'use client';

import { Button } from '@mantine/core';
import { signOut } from 'next-auth/react';
import { useTranslations } from 'next-intl';

/** For users who have something to do before anything else, and would otherwise be held until they have done it. */
export function SignOutButton() {
  const t = useTranslations('auth.password');
  return (
    <Button variant="subtle" onClick={() => signOut({ callbackUrl: '/studio/sign-in' })}>
      {t('signOut')}
    </Button>
  );
}
