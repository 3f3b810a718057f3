'use client';

import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './arranged-list.module.css';

interface Props {
  name: string;
  label: string;
  isDisabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

// Uses aria-disabled instead of disabled: a focused button that becomes disabled loses the keyboard focus.
export function RowButton({ name, label, isDisabled = false, onClick, children }: Props) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="lg"
      aria-label={label}
      title={label}
      className={classes.button}
      aria-disabled={isDisabled}
      data-button={name}
      onClick={() => !isDisabled && onClick()}
    >
      {children}
    </ActionIcon>
  );
}
