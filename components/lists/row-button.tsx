'use client';

import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './arranged-list.module.css';

interface Props {
  name: string;
  label: string;
  off?: boolean;
  onClick: () => void;
  children: ReactNode;
}

// aria-disabled instead of disabled: a button that disappears under the finger would throw the focus away.
export function RowButton({ name, label, off = false, onClick, children }: Props) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      title={label}
      className={classes.button}
      aria-disabled={off}
      data-button={name}
      onClick={() => !off && onClick()}
    >
      {children}
    </ActionIcon>
  );
}
