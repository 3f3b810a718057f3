'use client';

import { Alert } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Failure } from '@/components/ui/use-action';

/** Why the last change failed. A conflict has a message of its own, because the list on the screen has been reloaded. */
export function ListFailure({ failure }: { failure: Failure | null }) {
  const t = useTranslations('lists');
  if (failure?.code !== 'conflict') return <FailureAlert failure={failure} fields={['shown', 'position']} />;
  return (
    <Alert color="yellow" variant="light" role="alert" mb="md">
      {t('conflict')}
    </Alert>
  );
}
