'use client';

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { inParts } from '@/components/media/in-parts';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';

export type PrepareAgainAction = (input: { ids: string[] }) => Promise<Reply<{ count: number }>>;

interface Props {
  ids: string[];
  prepareAgain: PrepareAgainAction;
  onDone?: () => void;
  /** The words of the button. */
  children: ReactNode;
}

/** Has pictures that could not be prepared prepared once more: what was missing may be there now. */
export function PrepareAgain({ ids, prepareAgain, onDone, children }: Props) {
  const t = useTranslations('media');
  const action = useAction(() =>
    inParts(
      ids,
      (part) => prepareAgain({ ids: part }),
      () => undefined,
    ),
  );

  async function run() {
    const reply = await action.run();
    if (!reply.ok) return;
    notifications.show({ message: t('preparing', { count: ids.length }) });
    onDone?.();
  }

  return (
    <>
      <Button size="sm" variant="default" loading={action.pending} onClick={run}>
        {children}
      </Button>
      <FailureAlert failure={action.failure} />
    </>
  );
}
