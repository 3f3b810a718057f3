'use client';

import { ActionIcon, Menu, MenuDropdown, MenuTarget } from '@mantine/core';
import { IconGripVertical, IconPlus } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useCallback, useRef, useState } from 'react';
import { runCommand } from '@/components/editor/document/actions';
import { preserveSelection } from '@/components/editor/toolbar/tool';
import { selectBlock } from './block-commands';
import { BlockMenuItems } from './block-menu-items';
import classes from './blocks.module.css';
import { sheetStyle } from './position-in-sheet';
import { blockAt } from './selected-blocks';
import { openSlashMenu } from './slash-menu';
import { useBlockDrag } from './use-block-drag';
import { usePointedBlock } from './use-pointed-block';

/** The handle in the margin of a block, which drags it and has a menu, and a + in that of an empty line. */
export function BlockHandle({ editor }: { editor: Editor }) {
  const t = useTranslations('tools.handle');
  const [opened, setOpened] = useState(false);
  const drag = useBlockDrag(editor);
  const held = useRef<() => boolean>(() => false);
  held.current = () => opened || drag.isDragging();
  const block = usePointedBlock(
    editor,
    useCallback(() => held.current(), []),
  );
  const wasDragged = useRef(false);
  if (!block) return null;
  const { range, rect, isEmptyLine } = block;

  function open(wanted: boolean) {
    const isDrag = wasDragged.current;
    wasDragged.current = false;
    if (isDrag) return;
    const present = blockAt(editor.state.doc, range.from);
    if (wanted && present) runCommand(editor, selectBlock(present));
    setOpened(wanted && present !== null);
  }

  return (
    <>
      <div className={classes.handle} style={sheetStyle(rect)} data-block-handle>
        {isEmptyLine && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size={24}
            tabIndex={-1}
            aria-label={t('add')}
            onMouseDown={preserveSelection}
            onClick={() => runCommand(editor, openSlashMenu(range.from))}
          >
            <IconPlus size={18} aria-hidden />
          </ActionIcon>
        )}
        <Menu opened={opened} onChange={open} position="bottom-start" returnFocus={false} shadow="md">
          <MenuTarget>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              tabIndex={-1}
              className={classes.grip}
              aria-label={t('label')}
              onMouseDown={preserveSelection}
              onPointerDown={(event) => drag.onPointerDown(event, range)}
              onPointerMove={drag.onPointerMove}
              onPointerUp={() => {
                wasDragged.current = drag.onPointerUp();
              }}
              onPointerCancel={drag.cancel}
            >
              <IconGripVertical size={16} aria-hidden />
            </ActionIcon>
          </MenuTarget>
          <MenuDropdown>
            <BlockMenuItems editor={editor} />
          </MenuDropdown>
        </Menu>
      </div>
      {drag.line && <div className={classes.dropLine} style={sheetStyle(drag.line)} />}
    </>
  );
}
