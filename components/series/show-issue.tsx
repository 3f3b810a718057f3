'use client';

import { Button, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';

interface Props {
  id: string;
  isShown: boolean;
  show: (input: { id: string; isShown: boolean }) => Promise<Reply<unknown>>;
}

/** Shows an issue to readers, or takes it back once that is confirmed. */
export function ShowIssue({ id, isShown, show }: Props) {
  const t = useTranslations('series.issue');
  const [isAsking, setAsking] = useState(false);
  const showing = useAction(show);
  const change = async () => {
    const reply = await showing.run({ id, isShown: !isShown });
    setAsking(false);
    if (reply.ok) notifications.show({ message: t(isShown ? 'nowHidden' : 'nowShown') });
  };
  return (
    <Stack gap="xs">
      <Button
        variant={isShown ? 'default' : 'filled'}
        loading={showing.pending}
        onClick={isShown ? () => setAsking(true) : change}
      >
        {t(isShown ? 'hide' : 'show')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('hideTitle')}
        text={t('hideText')}
        submit={t('hide')}
        pending={showing.pending}
        onClose={() => setAsking(false)}
        onConfirm={change}
      />
      <FailureAlert failure={showing.failure} />
    </Stack>
  );
}
