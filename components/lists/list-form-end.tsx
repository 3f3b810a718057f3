'use client';

import { Button, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

interface Props {
  isDraft: boolean;
  isDirty: boolean;
  saving: boolean;
  label: string;
}

/** The button that saves a form of a list, or, in a draft, which saves itself, whether it has. */
export function ListFormEnd({ isDraft, isDirty, saving, label }: Props) {
  const t = useTranslations('lists.draft');
  if (!isDraft)
    return (
      <Button type="submit" variant="default" loading={saving}>
        {label}
      </Button>
    );
  return (
    <Text size="sm" c="dimmed">
      {t(isDirty ? 'formChanged' : 'formKept')}
    </Text>
  );
}
