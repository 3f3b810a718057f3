'use client';

import { ActionIcon, Tooltip } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import type { ComponentPropsWithRef, ComponentType, MouseEvent } from 'react';
import { type ShortcutName, shortcutText } from '@/components/editor/document/shortcuts';
import classes from './toolbar.module.css';

export type ToolIcon = ComponentType<{
  size?: number;
  stroke?: number;
  className?: string;
  'aria-hidden'?: boolean;
}>;

interface Props extends Omit<ComponentPropsWithRef<'button'>, 'color' | 'disabled'> {
  label: string;
  icon: ToolIcon;
  /** Points along the line of text, so it turns with the interface. */
  directional?: boolean;
  shortcut?: ShortcutName;
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
}

/** The hint of a tool: its name and, where there is one, its shortcut. */
export function useHint(label: string, shortcut?: ShortcutName): string {
  const isMac = ['macos', 'ios'].includes(useOs());
  return shortcut ? `${label} (\u2066${shortcutText(shortcut, isMac)}\u2069)` : label;
}

/** Pressing a tool must not take the caret out of the text. */
export const keepCaret = (event: MouseEvent) => event.preventDefault();

/** One button of the toolbar. A disabled one stays where the keyboard can find it. */
export function Tool(props: Props) {
  const { label, icon: Icon, directional, shortcut, pressed, disabled, onPress, className, ...rest } = props;
  return (
    <Tooltip label={useHint(label, shortcut)} openDelay={500} withinPortal>
      <ActionIcon
        {...rest}
        data-tool
        className={`${classes.tool} ${className ?? ''}`}
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? undefined : 'gray'}
        size={34}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabled}
        data-disabled={disabled || undefined}
        onMouseDown={keepCaret}
        onClick={() => !disabled && onPress()}
      >
        <Icon size={18} stroke={1.7} aria-hidden className={directional ? 'icon-dir' : undefined} />
      </ActionIcon>
    </Tooltip>
  );
}
