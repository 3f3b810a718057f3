'use client';

import { VisuallyHidden } from '@mantine/core';
import type { Transaction } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { type BlockAct, type BlockPosition, blockActOf, positionOfBlocks } from './block-act';

interface Done {
  act: BlockAct;
  /** Where the caret is after it. */
  position: BlockPosition | null;
}

/** Says what was done with blocks, which those who work with a screen reader do not see. */
export function BlockStatus({ editor }: { editor: Editor }) {
  const t = useTranslations('tools.handle');
  const [done, setDone] = useState<Done | null>(null);
  useEffect(() => {
    const follow = ({ transaction }: { transaction: Transaction }) => {
      const act = blockActOf(transaction);
      if (act) setDone({ act, position: positionOfBlocks(editor.state) });
    };
    editor.on('transaction', follow);
    return () => {
      editor.off('transaction', follow);
    };
  }, [editor]);
  const position = (act: BlockAct, { first, last, count }: BlockPosition) => {
    if (act === 'deleted') return t('caretIn', { first, count });
    return first === last ? t('position', { first, count }) : t('positions', { first, last, count });
  };
  return (
    <VisuallyHidden role="status">
      {done && `${t(`done.${done.act}`)}${done.position ? `. ${position(done.act, done.position)}` : ''}`}
    </VisuallyHidden>
  );
}
