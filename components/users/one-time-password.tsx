'use client';

import { Alert, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { CopyTextButton } from '@/components/ui/copy-text-button';

/** A one-time password, which is shown only now. */
export function OneTimePassword({ email, password }: { email: string; password: string }) {
  const t = useTranslations('users.password');
  return (
    <Alert color="petrol" variant="light" role="group" title={t('title', { email })}>
      <Stack gap="sm">
        <Text size="sm" role="status">
          {t('text')}
        </Text>
        <Group>
          <Code block dir="ltr" fz="md" data-testid="one-time-password">
            {password}
          </Code>
          <CopyTextButton text={password} label={t('copy')} copiedLabel={t('copied')} />
        </Group>
      </Stack>
    </Alert>
  );
}
