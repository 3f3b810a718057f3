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

/** What lines are turned into, and how that is named among the messages of the editor. */
const KINDS = [
  ['paragraph', 'toolbar.block.paragraph'],
  ['heading2', 'toolbar.block.heading2'],
  ['heading3', 'toolbar.block.heading3'],
  ['heading4', 'toolbar.block.heading4'],
  ['bulletList', 'toolbar.bulletList'],
  ['orderedList', 'toolbar.orderedList'],
  ['points', 'toolbar.points'],
  ['quote', 'toolbar.quote'],
  ['pullQuote', 'blocks.pullQuote.name'],
  ['infoBox', 'blocks.infoBox.name'],
  ['bibliography', 'toolbar.bibliography'],
] as const;

/** What can be done with the selected blocks. */
export function BlockMenuItems({ editor }: { editor: Editor }) {
  const t = useTranslations('tools.handle');
  const kinds = useTranslations('editor');
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
