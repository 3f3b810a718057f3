'use client';

import { Alert, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { CopyTextButton } from '@/components/ui/copy-text-button';
import classes from './preview-links.module.css';

/** The address of a new link, which is shown only now. It gets the focus, so that it can be copied by keyboard. */
export function MadeLink({ address }: { address: string }) {
  const t = useTranslations('studio.previewLinks');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  return (
    <Alert
      color="green"
      variant="light"
      title={t('made')}
      icon={<IconCheck aria-hidden />}
      classNames={{ title: classes.madeTitle }}
    >
      <Stack gap="xs">
        <Text size="sm">{t('madeText')}</Text>
        <Group align="flex-end">
          <TextInput
            ref={field}
            label={t('address')}
            value={address}
            readOnly
            dir="ltr"
            flex="1 1 14rem"
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyTextButton text={address} label={t('copy')} copiedLabel={t('copied')} />
        </Group>
      </Stack>
    </Alert>
  );
}
