'use client';

import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

interface Props {
  pending: boolean;
  dirty: boolean;
  saved: boolean;
}

/** The save button, and whether the form is saved or has unsaved changes. */
export function FormFoot({ pending, dirty, saved }: Props) {
  const t = useTranslations('studio.form');
  return (
    <Group gap="md">
      <Button type="submit" loading={pending}>
        {t('save')}
      </Button>
      <Text size="sm" c="dimmed" role="status">
        {saved ? t('saved') : dirty ? t('unsaved') : ''}
      </Text>
    </Group>
  );
}
