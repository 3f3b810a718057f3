'use client';

import { Popover, PopoverDropdown, PopoverTarget, VisuallyHidden } from '@mantine/core';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { preserveSelection } from '@/components/editor/toolbar/tool';
import classes from './blocks.module.css';
import type { InsertableBlock } from './insertable-blocks';
import { positionInSheet, sheetStyle } from './position-in-sheet';
import {
  chooseBlock,
  SLASH_LIST_ID,
  setActiveBlock,
  slashMenuBlocks,
  slashMenuState,
  slashOptionId,
} from './slash-menu';

interface Props {
  editor: Editor;
  search: (query: string) => readonly InsertableBlock[];
}

/** The list that "/" opens at the caret. The text keeps the focus; its ARIA attributes name the list and the active block. */
export function SlashMenuList({ editor, search }: Props) {
  const t = useTranslations();
  const open = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const menu = slashMenuState(state);
      return menu && { ...menu, blocks: slashMenuBlocks(state, { search }) };
    },
  });
  const blocks = open?.blocks ?? [];
  if (!open || blocks.length === 0) return null;
  const caret = editor.view.coordsAtPos(open.from);
  return (
    <>
      <Popover opened withRoles={false} trapFocus={false} returnFocus={false} position="bottom-start">
        <PopoverTarget>
          <span className={classes.anchor} style={sheetStyle(positionInSheet(editor.view, caret))} />
        </PopoverTarget>
        <PopoverDropdown className={classes.list} onMouseDown={preserveSelection}>
          <div id={SLASH_LIST_ID} role="listbox" aria-label={t('editor.toolbar.insert')}>
            {blocks.map((block, index) => (
              <Option
                key={block.key}
                block={block}
                active={index === open.active}
                onPoint={() => setActiveBlock(editor.view, index)}
                onChoose={() => chooseBlock(editor, block)}
              />
            ))}
          </div>
        </PopoverDropdown>
      </Popover>
      <VisuallyHidden role="status">{t('tools.slash.count', { count: blocks.length })}</VisuallyHidden>
    </>
  );
}

interface OptionProps {
  block: InsertableBlock;
  active: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

function Option({ block, active, onPoint, onChoose }: OptionProps) {
  const t = useTranslations('editor.blocks');
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) element.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text, which keeps the focus
    <div
      ref={element}
      id={slashOptionId(block)}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={classes.option}
      onMouseMove={active ? undefined : onPoint}
      onClick={onChoose}
    >
      <block.icon size={18} stroke={1.7} aria-hidden className={block.directional && 'icon-dir'} />
      {t(`${block.key}.name`)}
    </div>
  );
}
