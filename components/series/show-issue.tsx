'use client';

import { Button, Stack } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';

interface Props {
  id: string;
  isShown: boolean;
  show: (input: { id: string; isShown: boolean }) => Promise<Reply<unknown>>;
}

/** Shows an issue to readers, or takes it back. */
export function ShowIssue({ id, isShown, show }: Props) {
  const t = useTranslations('series.issue');
  const showing = useAction(show);
  return (
    <Stack gap="xs">
      <Button
        variant={isShown ? 'default' : 'filled'}
        loading={showing.pending}
        onClick={() => showing.run({ id, isShown: !isShown })}
      >
        {t(isShown ? 'hide' : 'show')}
      </Button>
      <FailureAlert failure={showing.failure} />
    </Stack>
  );
}
