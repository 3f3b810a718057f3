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
  /** The icon is mirrored in right-to-left interfaces. */
  directional?: boolean;
  shortcut?: ShortcutName;
  pressed?: boolean;
  disabled?: boolean;
  onPress: () => void;
}

/** The tooltip of a tool: its name and its shortcut, if it has one. */
function useTooltip(label: string, shortcut?: ShortcutName): string {
  const isMac = ['macos', 'ios'].includes(useOs());
  return shortcut ? `${label} (\u2066${shortcutText(shortcut, isMac)}\u2069)` : label;
}

/** Prevents a click on a tool from moving the focus, and with it the selection, out of the text. */
export const preserveSelection = (event: MouseEvent) => event.preventDefault();

/** A button of the toolbar. It is disabled by `aria-disabled`, so that the keyboard can still reach it. */
export function Tool(props: Props) {
  const { label, icon: Icon, directional, shortcut, pressed, disabled, onPress, className, ...rest } = props;
  return (
    <Tooltip label={useTooltip(label, shortcut)} openDelay={500} withinPortal>
      <ActionIcon
        {...rest}
        data-tool
        className={`${classes.tool} ${className ?? ''}`}
        variant={pressed ? 'light' : 'subtle'}
        color={pressed ? undefined : 'gray'}
        size={32}
        aria-label={label}
        aria-pressed={pressed}
        aria-disabled={disabled}
        data-disabled={disabled || undefined}
        onMouseDown={preserveSelection}
        onClick={() => !disabled && onPress()}
      >
        <Icon size={18} stroke={1.7} aria-hidden className={directional ? 'icon-dir' : undefined} />
      </ActionIcon>
    </Tooltip>
  );
}
