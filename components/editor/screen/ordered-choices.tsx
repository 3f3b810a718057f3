'use client';

import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import classes from './details.module.css';

interface Props {
  /** Id of the label of the whole. */
  labelledBy: string;
  ids: string[];
  /** As text, for the names of the buttons. */
  nameOf: (id: string) => string;
  /** What is shown of a choice instead of its name. */
  show?: (id: string) => ReactNode;
  onChange: (ids: string[]) => void;
}

function withMoved(ids: string[], from: number, to: number): string[] {
  const next = ids.filter((_, index) => index !== from);
  next.splice(to, 0, ids[from] ?? '');
  return next;
}

/** What was chosen, in its order; each can be moved and removed. Null for nothing. */
export function OrderedChoices({ labelledBy, ids, nameOf, show = nameOf, onChange }: Props) {
  const t = useTranslations('editor.details');
  if (ids.length === 0) return null;
  return (
    <ol className={classes.authors} aria-labelledby={labelledBy}>
      {ids.map((id, index) => {
        const name = nameOf(id);
        return (
          <li key={id}>
            <span className={classes.author}>
              <span className={classes.authorName}>{show(id)}</span>
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
                onClick={() => onChange(ids.filter((other) => other !== id))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
