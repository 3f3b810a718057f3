'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';

/** What can be done beside the list of redirects. */
export function RedirectButtons() {
  const t = useTranslations('redirects');
  return (
    <>
      <Button component="a" href="/studio/redirects/export" download variant="default">
        {t('export')}
      </Button>
      <LinkButton href="/studio/redirects/import">{t('import.button')}</LinkButton>
      <LinkButton href="/studio/redirects/new" primary>
        {t('new')}
      </LinkButton>
    </>
  );
}
