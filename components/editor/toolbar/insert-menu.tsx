'use client';

import { Menu, MenuDropdown, MenuItem, MenuTarget, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { INSERTABLE_BLOCKS, isAvailable } from '@/components/editor/blocks/insertable-blocks';
import { FootnoteAgainItems } from './footnote-again-items';
import { preserveSelection } from './tool';
import classes from './toolbar.module.css';
import type { ToolbarState } from './toolbar-state';

/** Puts a block at the caret. Closed in the opening lines, which hold nothing but words. */
export function InsertMenu({ editor, state }: { editor: Editor; state: ToolbarState }) {
  const t = useTranslations('editor');
  const disabled = state.isField;
  return (
    <Menu position="bottom-start" returnFocus={false} disabled={disabled} shadow="md">
      <MenuTarget>
        <UnstyledButton
          data-tool
          className={classes.menu}
          aria-label={t('toolbar.insert')}
          aria-disabled={disabled}
          data-disabled={disabled || undefined}
          onMouseDown={preserveSelection}
        >
          <IconPlus size={18} stroke={1.7} aria-hidden />
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </MenuTarget>
      <MenuDropdown className={classes.blocks}>
        {INSERTABLE_BLOCKS.map((block) => (
          <MenuItem
            key={block.key}
            disabled={!isAvailable(block, editor.state)}
            leftSection={
              <block.icon size={18} stroke={1.7} aria-hidden className={block.directional && 'icon-dir'} />
            }
            onClick={() => block.insert(editor)}
          >
            {t(`blocks.${block.key}.name`)}
          </MenuItem>
        ))}
        <FootnoteAgainItems editor={editor} />
      </MenuDropdown>
    </Menu>
  );
}
