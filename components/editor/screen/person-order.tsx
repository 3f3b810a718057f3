'use client';

import { ActionIcon, InputWrapper } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ChoiceSearch } from './choice-search';
import classes from './details.module.css';
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

function withMoved(ids: string[], from: number, to: number): string[] {
  const next = ids.filter((_, index) => index !== from);
  next.splice(to, 0, ids[from] ?? '');
  return next;
}

/** Adds, removes and reorders people; their order is that of the byline. */
export function PersonOrder({ label, addLabel, find, nameOf, ids, error, onChange }: Props) {
  const t = useTranslations('editor.details');
  const id = useId();
  return (
    <InputWrapper label={label} labelElement="div" labelProps={{ id }} error={error}>
      {ids.length > 0 && (
        <ol className={classes.authors} aria-labelledby={id}>
          {ids.map((personId, index) => {
            const name = nameOf(personId);
            return (
              <li key={personId}>
                <span className={classes.author}>
                  <span className={classes.authorName}>{name}</span>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('moveUp', { name })}
                    disabled={index === 0}
                    onClick={() => onChange(withMoved(ids, index, index - 1))}
                  >
                    <IconArrowUp size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('moveDown', { name })}
                    disabled={index === ids.length - 1}
                    onClick={() => onChange(withMoved(ids, index, index + 1))}
                  >
                    <IconArrowDown size={16} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('remove', { name })}
                    onClick={() => onChange(ids.filter((other) => other !== personId))}
                  >
                    <IconX size={16} aria-hidden />
                  </ActionIcon>
                </span>
              </li>
            );
          })}
        </ol>
      )}
      <ChoiceSearch
        label={addLabel}
        find={find}
        chosen={ids}
        onPick={({ value }) => onChange([...ids, value])}
      />
    </InputWrapper>
  );
}
