'use client';

import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatMoment, instantsAt, isWallTime, wallTimeAt } from '@/lib/i18n/wall-time';

interface Props {
  label: string;
  description: string;
  value: Date | null;
  onChange: (value: Date | null) => void;
  error?: string;
}

/** A day and a time of the institute's zone; under it the moment in full, with its weekday and the zone. */
export function SlotField({ label, description, value, onChange, error }: Props) {
  const locale = useInterfaceLocale();
  const [text, setText] = useState(value ? wallTimeAt(value) : '');

  function type(typed: string) {
    setText(typed);
    onChange((isWallTime(typed) && instantsAt(typed)[0]) || null);
  }

  return (
    <div>
      <TextInput
        type="datetime-local"
        lang={locale}
        label={label}
        description={description}
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        error={error}
      />
      {value && (
        <Text size="sm" mt={4}>
          {formatMoment(value, locale)}
        </Text>
      )}
    </div>
  );
}
