'use client';

import { Menu, MenuDropdown, MenuLabel, MenuRadioItem, MenuTarget, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { preserveSelection } from './tool';
import classes from './toolbar.module.css';

export interface Choice {
  key: string;
  label: string;
  hint?: string;
  checked: boolean;
  disabled?: boolean;
  onChoose: () => void;
}

export interface ChoiceGroup {
  label?: string;
  choices: Choice[];
}

interface Props {
  label: string;
  /** Shows the current choice. */
  buttonContent: ReactNode;
  groups: ChoiceGroup[];
  disabled?: boolean;
  wide?: boolean;
}

/** A toolbar button with a menu. In each group of choices one is checked. */
export function ToolMenu({ label, buttonContent, groups, disabled, wide }: Props) {
  return (
    <Menu position="bottom-start" returnFocus={false} disabled={disabled} shadow="md">
      <MenuTarget>
        <UnstyledButton
          data-tool
          className={classes.menu}
          data-wide={wide || undefined}
          aria-label={label}
          aria-disabled={disabled}
          data-disabled={disabled || undefined}
          onMouseDown={preserveSelection}
        >
          {buttonContent}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </MenuTarget>
      <MenuDropdown>
        {groups.map((group, index) => (
          <Fragment key={group.label ?? index}>
            {group.label && <MenuLabel>{group.label}</MenuLabel>}
            {group.choices.map((choice) => (
              <MenuRadioItem
                key={choice.key}
                value={choice.key}
                checked={choice.checked}
                disabled={choice.disabled}
                closeMenuOnClick
                onClick={choice.onChoose}
                checkIcon={<IconCheck size={16} aria-hidden />}
                rightSection={
                  choice.hint && (
                    <bdi dir="ltr" className={classes.hint}>
                      {choice.hint}
                    </bdi>
                  )
                }
              >
                {choice.label}
              </MenuRadioItem>
            ))}
          </Fragment>
        ))}
      </MenuDropdown>
    </Menu>
  );
}
