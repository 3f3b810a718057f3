'use client';

import { Menu, MenuDropdown, MenuItem, MenuLabel, MenuTarget, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { keepCaret } from './tool';
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
  /** What is chosen now, as it stands on the button. */
  face: ReactNode;
  groups: ChoiceGroup[];
  disabled?: boolean;
  wide?: boolean;
}

/** A tool with several choices, of which one (of each group) holds. */
export function ToolMenu({ label, face, groups, disabled, wide }: Props) {
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
          onMouseDown={keepCaret}
        >
          {face}
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </MenuTarget>
      <MenuDropdown>
        {groups.map((group, index) => (
          <Fragment key={group.label ?? index}>
            {group.label && <MenuLabel>{group.label}</MenuLabel>}
            {group.choices.map((choice) => (
              <MenuItem
                key={choice.key}
                role="menuitemradio"
                aria-checked={choice.checked}
                disabled={choice.disabled}
                onClick={choice.onChoose}
                leftSection={
                  choice.checked ? (
                    <IconCheck size={16} aria-hidden />
                  ) : (
                    <span className={classes.unchecked} />
                  )
                }
                rightSection={
                  choice.hint && (
                    <bdi dir="ltr" className={classes.hint}>
                      {choice.hint}
                    </bdi>
                  )
                }
              >
                {choice.label}
              </MenuItem>
            ))}
          </Fragment>
        ))}
      </MenuDropdown>
    </Menu>
  );
}
