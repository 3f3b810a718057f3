'use client';

import { Button, Group } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';

interface Props {
  /** Kinds of which jobs have failed for good, with their names. */
  kinds: { kind: string; name: string }[];
  retryAll: (input: { kind: string }) => Promise<Reply<unknown>>;
}

/** A button for each kind: what made its jobs fail is often one thing, which has been mended. */
export function RetryAll({ kinds, retryAll }: Props) {
  const t = useTranslations('jobs');
  const retrying = useAction(retryAll);
  if (kinds.length === 0) return null;
  return (
    <>
      <Group gap="xs" mb="md">
        {kinds.map(({ kind, name }) => (
          <Button
            key={kind}
            size="xs"
            variant="default"
            loading={retrying.pending}
            onClick={() => retrying.run({ kind })}
          >
            {t('retryAll', { kind: name })}
          </Button>
        ))}
      </Group>
      <FailureAlert failure={retrying.failure} />
    </>
  );
}
