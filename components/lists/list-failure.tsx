'use client';

import { Alert } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Failure } from '@/components/ui/use-action';

/** What went wrong with the last change; a conflict has its own words, since the order on the screen is now new. */
export function ListFailure({ failure }: { failure: Failure | null }) {
  const t = useTranslations('lists');
  if (failure?.code !== 'conflict') return <FailureAlert failure={failure} fields={['shown', 'to']} />;
  return (
    <Alert color="yellow" variant="light" role="alert" mb="md">
      {t('conflict')}
    </Alert>
  );
}
