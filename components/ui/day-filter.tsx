'use client';

import type { MantineStyleProps } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isIsoDate } from '@/lib/i18n/dates';
import { DayField } from './day-field';
import { useUrlFilter } from './use-url-filter';

interface Props extends Pick<MantineStyleProps, 'w'> {
  /** Query parameter that holds the day. */
  param: string;
  label: string;
}

/** A day that narrows a list, once Enter is pressed or the field loses the focus; until then it may become another one. */
export function DayFilter({ param, label, w }: Props) {
  const filter = useUrlFilter();
  const stored = filter.value(param);
  const [typed, setTyped] = useState({ text: stored, over: stored });
  // Another address, by Back or by removing the filter, replaces what was typed.
  const text = typed.over === stored ? typed.text : stored;

  function apply(event?: FormEvent) {
    event?.preventDefault();
    if (text !== stored && (text === '' || isIsoDate(text))) filter.set({ [param]: text });
  }

  return (
    <form onSubmit={apply}>
      <DayField
        label={label}
        value={text}
        onChange={(value) => setTyped({ text: value, over: stored })}
        onLeave={apply}
        w={w}
      />
    </form>
  );
}
