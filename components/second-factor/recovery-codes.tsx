'use client';

import { Alert, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { CopyTextButton } from '@/components/ui/copy-text-button';

/** New recovery codes, which are shown only now. */
export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useTranslations('auth.secondFactor');
  return (
    <Alert color="petrol" variant="light" role="group" title={t('codesTitle')}>
      <Stack gap="sm">
        <Text size="sm" role="status">
          {t('codesText')}
        </Text>
        <Code block dir="ltr" fz="md" data-testid="recovery-codes">
          {codes.join('\n')}
        </Code>
        <Group>
          <CopyTextButton text={codes.join('\n')} label={t('copyCodes')} copiedLabel={t('codesCopied')} />
        </Group>
      </Stack>
    </Alert>
  );
}
