'use client';

import { CloseButton, Drawer, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { runCommand } from '@/components/editor/document/actions';
import { useFocusMode } from '@/components/studio/focus-mode';
import { goToHeading, type OutlineItem, outlineOf } from './outline';
import classes from './outline-panel.module.css';

interface Props {
  editor: Editor;
  onClose: () => void;
}

/** The headings of the text, beside it where there is space for a column, otherwise over it. */
export function OutlinePanel({ editor, onClose }: Props) {
  const t = useTranslations('tools.outline');
  const isWide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const isFocused = useFocusMode();
  if (!isWide || isFocused) {
    return (
      <Drawer opened onClose={onClose} title={t('label')} position="left" size="sm" returnFocus={false}>
        <Headings editor={editor} onGone={onClose} />
      </Drawer>
    );
  }
  return (
    <div className={classes.card}>
      <div className={classes.head}>
        <Text fw={500}>{t('label')}</Text>
        <CloseButton size="sm" aria-label={t('close')} onClick={onClose} />
      </div>
      <Headings editor={editor} />
    </div>
  );
}

function Headings({ editor, onGone }: { editor: Editor; onGone?: () => void }) {
  const t = useTranslations('tools.outline');
  const { items, current } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => outlineOf(state),
  });

  function go(item: OutlineItem) {
    onGone?.();
    // A drawer that closes gives the focus back first.
    requestAnimationFrame(() => {
      if (!runCommand(editor, goToHeading(item))) return;
      const { node } = editor.view.domAtPos(editor.state.selection.head);
      (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
    });
  }

  return (
    <nav aria-label={t('label')}>
      {items.map((item, index) => (
        <button
          type="button"
          key={item.id ?? 'title'}
          className={classes.item}
          data-level={item.level}
          dir="auto"
          aria-current={index === current ? 'location' : undefined}
          onClick={() => go(item)}
        >
          {item.text.trim() || t('untitled')}
        </button>
      ))}
      {items.length < 2 && <p className={classes.empty}>{t('empty')}</p>}
    </nav>
  );
}
