'use client';

import { MenuDivider, MenuLabel, MenuRadioItem } from '@mantine/core';
import type { Command } from '@tiptap/pm/state';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { runCommand } from '@/components/editor/document/actions';
import type { Direction } from '@/lib/i18n/locales';
import { tableAround } from './find-table';

const DIRECTIONS = { auto: null, rtl: 'rtl', ltr: 'ltr' } as const;
const NAMES = Object.keys(DIRECTIONS) as (keyof typeof DIRECTIONS)[];

/** Sets on which side the first column stands; null leaves it to the words. */
function setTableDirection(direction: Direction | null): Command {
  return ({ selection, tr }, dispatch) => {
    const table = tableAround(selection.$head);
    if (table) dispatch?.(tr.setNodeAttribute(table.pos, 'dir', direction));
    return table !== null;
  };
}

/** The choice of the side on which the table begins. */
export function TableDirection({ editor }: { editor: Editor }) {
  const t = useTranslations('editor');
  const stated: Direction | null = useEditorState({
    editor,
    selector: ({ editor: { state } }) => tableAround(state.selection.$head)?.node.attrs.dir ?? null,
  });
  return (
    <>
      <MenuDivider />
      <MenuLabel>{t('table.columnOrder')}</MenuLabel>
      {NAMES.map((name) => (
        <MenuRadioItem
          key={name}
          value={name}
          checked={stated === DIRECTIONS[name]}
          closeMenuOnClick
          onClick={() => runCommand(editor, setTableDirection(DIRECTIONS[name]))}
        >
          {t(`toolbar.direction.${name}`)}
        </MenuRadioItem>
      ))}
    </>
  );
}
