'use client';

import { Popover, PopoverDropdown, PopoverTarget } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconBold, IconItalic, IconLink, IconUnderline, IconUserQuestion } from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useLayoutEffect } from 'react';
import blocks from '@/components/editor/blocks/blocks.module.css';
import { sheetOf, sheetStyle } from '@/components/editor/blocks/position-in-sheet';
import { ACTIONS } from '@/components/editor/document/actions';
import { BlockMenu } from './block-menu';
import { Tool } from './tool';
import classes from './toolbar.module.css';
import { toolbarState } from './toolbar-state';
import { uncoveredWindow } from './uncovered-window';
import { useRovingFocus } from './use-roving-focus';
import { COARSE, type SelectionRect, toolsDistance, useSelectionRect } from './use-selection-rect';

const MARKS = [
  ['bold', IconBold],
  ['italic', IconItalic],
  ['underline', IconUnderline],
] as const;

interface Props {
  editor: Editor;
  onLink: () => void;
  onWriters: () => void;
}

/** Tools beside selected words. Alt+F10 comes here first, Escape goes back to the text. */
export function BubbleToolbar({ editor, ...tools }: Props) {
  const { rect, onBlur } = useSelectionRect(editor);
  return rect && <Bubble editor={editor} {...tools} rect={rect} onBlur={onBlur} />;
}

interface BubbleProps extends Props {
  rect: SelectionRect;
  onBlur: (event: { relatedTarget: EventTarget | null }) => void;
}

function Bubble({ editor, onLink, onWriters, rect, onBlur }: BubbleProps) {
  const t = useTranslations();
  const state = useEditorState({ editor, selector: ({ editor: current }) => toolbarState(current) });
  const roving = useRovingFocus(editor, 'first');
  const { ref: bar } = roving;
  // Alt+F10 may come here in the moment in which another selection takes the tools away, and the focus would go with them.
  useLayoutEffect(
    () => () => {
      if (bar.current?.contains(document.activeElement)) editor.view.focus();
    },
    [bar, editor],
  );
  const isTouch = useMediaQuery(COARSE);
  const sheet = sheetOf(editor.view);
  return (
    <Popover
      opened
      withRoles={false}
      trapFocus={false}
      returnFocus={false}
      withinPortal={false}
      position={rect.side ?? (isTouch ? 'bottom' : 'top')}
      preventPositionChangeWhenVisible={false}
      offset={toolsDistance(isTouch)}
      zIndex={19}
      middlewares={{
        flip: rect.side === null && { boundary: sheet, rootBoundary: uncoveredWindow() },
        shift: { boundary: sheet, padding: 4 },
      }}
    >
      <PopoverTarget>
        <span className={blocks.anchor} style={sheetStyle(rect)} />
      </PopoverTarget>
      <PopoverDropdown className={classes.bubble} data-bubble>
        <div
          role="toolbar"
          aria-label={t('tools.bubble.label')}
          className={classes.bubbleTools}
          {...roving}
          onBlur={onBlur}
        >
          {MARKS.map(([name, icon]) => (
            <Tool
              key={name}
              label={t(`editor.toolbar.${name}`)}
              icon={icon}
              shortcut={name}
              pressed={state.marks[name].on}
              disabled={!state.marks[name].allowed}
              onPress={() => ACTIONS[name](editor)}
            />
          ))}
          <Tool
            label={t('editor.toolbar.link.label')}
            icon={IconLink}
            shortcut="link"
            pressed={state.marks.link.on}
            disabled={!state.marks.link.allowed}
            onPress={onLink}
          />
          <BlockMenu editor={editor} state={state} />
          <Tool label={t('tools.writers.label')} icon={IconUserQuestion} onPress={onWriters} />
        </div>
      </PopoverDropdown>
    </Popover>
  );
}
