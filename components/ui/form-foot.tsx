'use client';

import { Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface Props {
  pending: boolean;
  dirty: boolean;
  saved: boolean;
  label?: string;
  children?: ReactNode;
}

/** The save button, and whether the form is saved or has unsaved changes. */
export function FormFoot({ pending, dirty, saved, label, children }: Props) {
  const t = useTranslations('studio.form');
  return (
    <Group gap="md">
      <Button type="submit" loading={pending}>
        {label ?? t('save')}
      </Button>
      {children}
      <Text size="sm" c="dimmed" role="status">
        {saved ? t('saved') : dirty ? t('unsaved') : ''}
      </Text>
    </Group>
  );
}
