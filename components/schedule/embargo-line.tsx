'use client';

import { Alert } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';

/** Says until when nobody can publish the piece. */
export function EmbargoLine({ moment }: { moment: string }) {
  const t = useTranslations('schedule.embargo');
  return (
    <Alert mb="md" color="yellow" variant="light" icon={<IconLock aria-hidden />}>
      {t('until', { moment })}
    </Alert>
  );
}
