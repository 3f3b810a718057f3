'use client';

import { Fieldset, Stack, Switch } from '@mantine/core';
import { MomentFields } from '@/components/schedule/moment-fields';
import type { useSlotEnd } from './use-slot-end';

interface Props {
  label: string;
  description: string;
  end: ReturnType<typeof useSlotEnd>;
  error?: string | undefined;
}

/** Whether the time of an item has a beginning or an end, and which. */
export function SlotField({ label, description, end, error }: Props) {
  return (
    <Stack gap="xs">
      <Switch
        label={label}
        description={description}
        checked={end.isSet}
        onChange={(event) => end.turn(event.currentTarget.checked)}
      />
      {end.isSet && (
        <Fieldset legend={label} p="sm">
          <MomentFields moment={end.moment} error={error} />
        </Fieldset>
      )}
    </Stack>
  );
}
