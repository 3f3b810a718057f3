import { Stack, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** Some of the settings, under a heading. */
export function SettingsGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Stack component="section" aria-labelledby={id} mb="md">
      <Title order={2} id={id} size="h3">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
