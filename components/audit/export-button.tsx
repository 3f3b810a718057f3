'use client';

import { Button, Stack } from '@mantine/core';
import type { MouseEvent } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';

interface Props {
  href: string;
  label: string;
  start: () => Promise<Reply<unknown>>;
}

/** A link to the file, which is no page: nothing of it is fetched before somebody asks for it and, where it is long ago, proves who they are. */
export function ExportButton({ href, label, start }: Props) {
  const starting = useAction(start);
  async function take(event: MouseEvent) {
    event.preventDefault();
    if ((await starting.run()).ok) window.location.assign(href);
  }
  return (
    <Stack gap="xs">
      <Button component="a" href={href} download variant="default" loading={starting.pending} onClick={take}>
        {label}
      </Button>
      <FailureAlert failure={starting.failure} />
    </Stack>
  );
}
