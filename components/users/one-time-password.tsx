'use client';

import { Alert, Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';

/** A one-time password, which is shown only now. */
export function OneTimePassword({ email, password }: { email: string; password: string }) {
  const t = useTranslations('users.password');
  return (
    <Alert color="petrol" variant="light" role="status" title={t('title', { email })}>
      <Stack gap="sm">
        <Text size="sm">{t('text')}</Text>
        <Group>
          <Code block dir="ltr" fz="md" data-testid="one-time-password">
            {password}
          </Code>
          <CopyButton value={password}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'copied' : 'copy')}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Alert>
  );
}
