'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import type { Ref } from 'react';
import { FailureAlert } from './failure-alert';
import { isOvertaken } from './is-overtaken';
import type { Reply } from './reply';
import { useAction } from './use-action';

interface Props<Undone> {
  /** What was done. */
  text: string;
  /** Label of the button; null where there is no way back. */
  label: string | null;
  undo: () => Promise<Reply<Undone>>;
  onUndone: (undone: Undone) => void;
  ref?: Ref<HTMLButtonElement>;
}

/** Says what was done, with the button that takes it back. What was changed since stays, and the page shows it as it is now. */
export function UndoNotice<Undone>({ text, label, undo, onUndone, ref }: Props<Undone>) {
  const { refresh } = useRouter();
  const { run, pending, failure } = useAction(undo);
  async function takeBack() {
    const reply = await run();
    if (reply.ok) onUndone(reply.data);
    else if (isOvertaken(reply)) refresh();
  }
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Text size="sm">{text}</Text>
        {label !== null && !(failure && isOvertaken(failure)) && (
          <Button ref={ref} size="compact-sm" variant="light" loading={pending} onClick={takeBack}>
            {label}
          </Button>
        )}
      </Group>
      <FailureAlert failure={failure} />
    </Stack>
  );
}
