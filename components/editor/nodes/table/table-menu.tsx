'use client';

import {
  Menu,
  MenuDivider,
  MenuDropdown,
  MenuItem,
  MenuLabel,
  MenuTarget,
  UnstyledButton,
} from '@mantine/core';
import { useOs } from '@mantine/hooks';
import { IconChevronDown, IconTable } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { Fragment, useEffect, useState } from 'react';
import { runCommand } from '@/components/editor/document/actions';
import { preserveSelection } from '@/components/editor/toolbar/tool';
import { tableAround } from './find-table';
import { TABLE_COMMANDS, type TableCommand } from './table-commands';
import { TableDirection } from './table-direction';
import { isRightToLeftTable } from './table-keys';
import classes from './table-menu.module.css';
import { isTableMenuKey, tableMenuShortcut, tableShortcutText } from './table-shortcuts';
import { useTablePosition } from './use-table-position';

const GROUPS = {
  rows: ['rowBefore', 'rowAfter', 'rowUp', 'rowDown', 'deleteRow'],
  columns: ['columnBefore', 'columnAfter', 'columnBackward', 'columnForward', 'deleteColumn'],
  cells: ['mergeCells', 'splitCell', 'headerRow', 'headerColumn'],
  whole: ['lineBefore', 'lineAfter', 'deleteTable'],
} as const satisfies Record<string, readonly TableCommand[]>;

const GROUP_NAMES = Object.keys(GROUPS) as (keyof typeof GROUPS)[];

/** The menu at the table with the caret: everything that can be done with its rows, columns and cells, each with its shortcut. */
export function TableMenu({ editor }: { editor: Editor }) {
  const pos = useEditorState({
    editor,
    selector: ({ editor: { state, isEditable } }) =>
      isEditable ? (tableAround(state.selection.$head)?.pos ?? null) : null,
  });
  return pos === null ? null : <OpenTableMenu editor={editor} pos={pos} />;
}

function OpenTableMenu({ editor, pos }: { editor: Editor; pos: number }) {
  const t = useTranslations('editor.table');
  const [opened, setOpened] = useState(false);
  const frame = useTablePosition(editor, pos);
  const isMac = ['macos', 'ios'].includes(useOs());
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (!isTableMenuKey(event)) return;
      event.preventDefault();
      setOpened(true);
    };
    editor.view.dom.addEventListener('keydown', open);
    return () => editor.view.dom.removeEventListener('keydown', open);
  }, [editor]);
  return (
    <div ref={frame} className={classes.frame}>
      <Menu
        opened={opened}
        onChange={setOpened}
        position="bottom-end"
        returnFocus={false}
        shadow="md"
        withinPortal
      >
        <MenuTarget>
          <UnstyledButton
            className={classes.button}
            aria-label={t('open', { shortcut: `\u2066${tableMenuShortcut(isMac)}\u2069` })}
            onMouseDown={preserveSelection}
          >
            <IconTable size={16} aria-hidden />
            {t('label')}
            <IconChevronDown size={14} aria-hidden />
          </UnstyledButton>
        </MenuTarget>
        <MenuDropdown mah="min(70vh, 40rem)" className={classes.list}>
          {GROUP_NAMES.map((group, index) => (
            <Fragment key={group}>
              {index > 0 && <MenuDivider />}
              <MenuLabel>{t(group)}</MenuLabel>
              {GROUPS[group].map((name) => (
                <CommandItem key={name} editor={editor} name={name} />
              ))}
              {group === 'whole' && <TableDirection editor={editor} />}
            </Fragment>
          ))}
        </MenuDropdown>
      </Menu>
    </div>
  );
}

function CommandItem({ editor, name }: { editor: Editor; name: TableCommand }) {
  const t = useTranslations('editor.table.commands');
  const isMac = ['macos', 'ios'].includes(useOs());
  const shortcut = tableShortcutText(name, isRightToLeftTable(editor.state), isMac);
  return (
    <MenuItem
      disabled={!TABLE_COMMANDS[name](editor.state)}
      color={name.startsWith('delete') ? 'red' : undefined}
      onClick={() => runCommand(editor, TABLE_COMMANDS[name])}
      rightSection={
        shortcut && (
          <bdi dir="ltr" className={classes.shortcut}>
            {shortcut}
          </bdi>
        )
      }
    >
      {t(name)}
    </MenuItem>
  );
}
