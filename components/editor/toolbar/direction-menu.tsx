'use client';

import { useOs } from '@mantine/hooks';
import { IconTextDirectionLtr, IconTextDirectionRtl } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { ACTIONS } from '@/components/editor/document/actions';
import { shortcutText } from '@/components/editor/document/shortcuts';
import { ToolMenu } from './tool-menu';
import classes from './toolbar.module.css';
import type { ToolbarState } from './toolbar-state';

/** Sets the direction of the line: automatic, or chosen by hand. The button shows the current direction. */
export function DirectionMenu({ editor, state }: { editor: Editor; state: ToolbarState }) {
  const t = useTranslations('editor.toolbar.direction');
  const isMac = ['macos', 'ios'].includes(useOs());
  const { direction, shownDirection } = state;
  const shown = t(shownDirection);
  const Icon = shownDirection === 'rtl' ? IconTextDirectionRtl : IconTextDirectionLtr;
  const choices = [
    {
      key: 'automatic',
      label: t('automaticNow', { shown }),
      action: ACTIONS.automaticDirection,
      value: null,
    },
    { key: 'rtl', label: t('rtl'), action: ACTIONS.rightToLeft, value: 'rtl', shortcut: 'rightToLeft' },
    { key: 'ltr', label: t('ltr'), action: ACTIONS.leftToRight, value: 'ltr', shortcut: 'leftToRight' },
  ] as const;
  return (
    <ToolMenu
      label={direction ? t('manualLabel', { shown }) : t('automaticLabel', { shown })}
      buttonContent={
        <span className={classes.directionIcon}>
          <Icon size={18} stroke={1.7} aria-hidden />
          {direction === null && <span className={classes.auto}>{t('auto')}</span>}
        </span>
      }
      groups={[
        {
          label: t('label'),
          choices: choices.map((choice) => ({
            key: choice.key,
            label: choice.label,
            hint: 'shortcut' in choice ? shortcutText(choice.shortcut, isMac) : undefined,
            checked: direction === choice.value,
            onChoose: () => choice.action(editor),
          })),
        },
      ]}
    />
  );
}
