'use client';

import { VisuallyHidden } from '@mantine/core';
import type { Transaction } from '@tiptap/pm/state';
import { TableMap } from '@tiptap/pm/tables';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { tableAround } from './find-table';
import { TABLE_COMMAND, type TableCommand } from './table-commands';

interface Done {
  name: TableCommand;
  /** Of the table after it; null if the table is gone. */
  size: { rows: number; columns: number } | null;
}

/** Says what a command of a table did, because it may be out of sight of who works with the keyboard or a screen reader. */
export function TableStatus({ editor }: { editor: Editor }) {
  const t = useTranslations('editor.table');
  const [done, setDone] = useState<Done | null>(null);
  useEffect(() => {
    const follow = ({ transaction }: { transaction: Transaction }) => {
      const name: TableCommand | undefined = transaction.getMeta(TABLE_COMMAND);
      if (!name) return;
      const table = tableAround(editor.state.selection.$head);
      const map = table && TableMap.get(table.grid);
      setDone({ name, size: map && { rows: map.height, columns: map.width } });
    };
    editor.on('transaction', follow);
    return () => {
      editor.off('transaction', follow);
    };
  }, [editor]);
  return (
    <VisuallyHidden role="status">
      {done && `${t(`done.${done.name}`)}${done.size ? `. ${t('size', done.size)}` : ''}`}
    </VisuallyHidden>
  );
}
