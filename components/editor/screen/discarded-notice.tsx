'use client';

import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import classes from './screen.module.css';
import type { useDiscarding } from './use-discarding';

/** Says that changes were discarded, with the button that brings them back. */
export function DiscardedNotice({ discarding }: { discarding: ReturnType<typeof useDiscarding> }) {
  const t = useTranslations('editor.discard');
  const tForm = useTranslations('studio.form');
  if (!discarding.done) return null;
  return (
    <Alert
      mb="md"
      role="status"
      withCloseButton
      closeButtonLabel={tForm('close')}
      onClose={discarding.close}
      classNames={{ title: classes.alertTitle }}
    >
      <Group gap="sm">
        <Text size="sm">{t('done')}</Text>
        <Button size="xs" loading={discarding.pending} onClick={discarding.undo}>
          {t('undo')}
        </Button>
      </Group>
      <FailureAlert failure={discarding.undoFailure} />
    </Alert>
  );
}
