'use client';

import { InputWrapper } from '@mantine/core';
import { useId } from 'react';
import { ChoiceSearch } from './choice-search';
import { OrderedChoices } from './ordered-choices';
import type { FindChoices } from './use-choice-search';

interface Props {
  label: string;
  addLabel: string;
  find: FindChoices;
  nameOf: (id: string) => string;
  ids: string[];
  error: string | undefined;
  onChange: (ids: string[]) => void;
}

/** Adds, removes and reorders people; their order is that of the byline. */
export function PersonOrder({ label, addLabel, find, nameOf, ids, error, onChange }: Props) {
  const id = useId();
  return (
    <InputWrapper label={label} labelElement="div" labelProps={{ id }} error={error}>
      <OrderedChoices labelledBy={id} ids={ids} nameOf={nameOf} onChange={onChange} />
      <ChoiceSearch
        label={addLabel}
        find={find}
        chosen={ids}
        onPick={({ value }) => onChange([...ids, value])}
      />
    </InputWrapper>
  );
}
