'use client';

import { ActionIcon, Menu, MenuDropdown, MenuTarget } from '@mantine/core';
import { IconGripVertical } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { BlockMenuItems } from '@/components/editor/blocks/block-menu-items';
import { preserveSelection } from './tool';
import classes from './toolbar.module.css';

/** The menu of the handle in the margin, for the keyboard and for phones. */
export function BlockActionsMenu({ editor, disabled }: { editor: Editor; disabled: boolean }) {
  const t = useTranslations('tools.handle');
  return (
    <Menu position="bottom-start" returnFocus={false} disabled={disabled} shadow="md">
      <MenuTarget>
        <ActionIcon
          data-tool
          className={classes.tool}
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('menu')}
          aria-disabled={disabled}
          data-disabled={disabled || undefined}
          onMouseDown={preserveSelection}
        >
          <IconGripVertical size={18} aria-hidden />
        </ActionIcon>
      </MenuTarget>
      <MenuDropdown className={classes.blocks}>
        <BlockMenuItems editor={editor} />
      </MenuDropdown>
    </Menu>
  );
}
