'use client';

import { MenuDivider, MenuItem, MenuLabel } from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { ACTIONS } from '@/components/editor/document/actions';
import { type ShortcutName, shortcutText } from '@/components/editor/document/shortcuts';
import classes from '@/components/editor/toolbar/toolbar.module.css';

const ACTS = [
  ['moveUp', IconArrowUp, 'moveUp'],
  ['moveDown', IconArrowDown, 'moveDown'],
  ['duplicate', IconCopy, 'duplicate'],
  ['deleteBlock', IconTrash, null],
] as const;

const KINDS = [
  ['paragraph', 'block.paragraph'],
  ['heading2', 'block.heading2'],
  ['heading3', 'block.heading3'],
  ['heading4', 'block.heading4'],
  ['bulletList', 'bulletList'],
  ['orderedList', 'orderedList'],
  ['points', 'points'],
  ['quote', 'quote'],
  ['bibliography', 'bibliography'],
] as const;

/** What can be done with the selected blocks. */
export function BlockMenuItems({ editor }: { editor: Editor }) {
  const t = useTranslations('tools.handle');
  const kinds = useTranslations('editor.toolbar');
  return (
    <>
      {ACTS.map(([name, Icon, shortcut]) => (
        <MenuItem
          key={name}
          leftSection={<Icon size={16} aria-hidden />}
          rightSection={shortcut && <Keys of={shortcut} />}
          onClick={() => ACTIONS[name](editor)}
        >
          {t(name)}
        </MenuItem>
      ))}
      <MenuDivider />
      <MenuLabel>{t('turnInto')}</MenuLabel>
      {KINDS.map(([name, label]) => (
        <MenuItem key={name} onClick={() => ACTIONS[name](editor)}>
          {kinds(label)}
        </MenuItem>
      ))}
    </>
  );
}

function Keys({ of }: { of: ShortcutName }) {
  const isMac = ['macos', 'ios'].includes(useOs());
  return (
    <bdi dir="ltr" className={classes.hint}>
      {shortcutText(of, isMac)}
    </bdi>
  );
}
