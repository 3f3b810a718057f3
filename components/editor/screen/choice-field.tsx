'use client';

import { InputWrapper, Pill, PillGroup } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ChoiceSearch } from './choice-search';
import type { FindChoices } from './use-choice-search';
import type { NamedChoice } from './use-named-choices';

interface Props {
  label: string;
  searchLabel: string;
  find: FindChoices;
  ids: string[];
  nameOf: (id: string) => string;
  error: string | undefined;
  onChange: (ids: string[]) => void;
  onPick: (choice: NamedChoice) => void;
}

/** Choices without an order: their names, each with a button that removes it, and a field that finds more. */
export function ChoiceField({ label, searchLabel, find, ids, nameOf, error, onChange, onPick }: Props) {
  const t = useTranslations('editor.details');
  const id = useId();
  return (
    <InputWrapper label={label} labelElement="div" labelProps={{ id }} error={error}>
      {ids.length > 0 && (
        <PillGroup mb={6} role="group" aria-labelledby={id}>
          {ids.map((chosen) => (
            <Pill
              key={chosen}
              withRemoveButton
              onRemove={() => onChange(ids.filter((other) => other !== chosen))}
              removeButtonProps={{
                'aria-hidden': false,
                'aria-label': t('remove', { name: nameOf(chosen) }),
                tabIndex: 0,
              }}
            >
              {nameOf(chosen)}
            </Pill>
          ))}
        </PillGroup>
      )}
      <ChoiceSearch label={searchLabel} find={find} chosen={ids} onPick={onPick} />
    </InputWrapper>
  );
}
