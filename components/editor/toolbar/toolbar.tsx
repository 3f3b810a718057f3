'use client';

import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconAsterisk,
  IconBlockquote,
  IconBold,
  IconItalic,
  IconList,
  IconListDetails,
  IconListNumbers,
  IconPilcrow,
  IconQuote,
  IconStrikethrough,
  IconSubscript,
  IconSuperscript,
  IconUnderline,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { ACTIONS } from '@/components/editor/document/actions';
import type { ScreenTool } from '@/components/editor/document/keyboard';
import { BlockActionsMenu } from './block-actions-menu';
import { BlockMenu } from './block-menu';
import { DirectionMenu } from './direction-menu';
import { InsertMenu } from './insert-menu';
import { LanguageMenu } from './language-menu';
import { LinkTool } from './link-tool';
import { ScreenToolsMenu } from './screen-tools-menu';
import { Tool, type ToolIcon } from './tool';
import classes from './toolbar.module.css';
import { type ToolbarState, toolbarState } from './toolbar-state';
import { useRovingFocus } from './use-roving-focus';

interface Props {
  editor: Editor;
  linking: boolean;
  onLinking: (linking: boolean) => void;
  onTool: (tool: ScreenTool) => void;
}

const MARKS: ['bold' | 'italic' | 'underline' | 'strike' | 'superscript' | 'subscript', ToolIcon][] = [
  ['bold', IconBold],
  ['italic', IconItalic],
  ['underline', IconUnderline],
  ['strike', IconStrikethrough],
  ['superscript', IconSuperscript],
  ['subscript', IconSubscript],
];

const BLOCKS: [keyof ToolbarState['blocks'], ToolIcon][] = [
  ['bulletList', IconList],
  ['orderedList', IconListNumbers],
  ['points', IconListDetails],
  ['quote', IconBlockquote],
];

const WITH_SHORTCUT = [
  'bold',
  'italic',
  'underline',
  'strike',
  'bulletList',
  'orderedList',
  'points',
] as const;
const shortcutOf = (name: string) => WITH_SHORTCUT.find((known) => known === name);

/** The tools that change the text at the selection. Saving draws the screen anew every few seconds, and these stay as they are. */
export const Toolbar = memo(function Toolbar({ editor, linking, onLinking, onTool }: Props) {
  const t = useTranslations('editor.toolbar');
  const state = useEditorState({ editor, selector: ({ editor: current }) => toolbarState(current) });
  const roving = useRovingFocus(editor);
  const toolProps = { editor, state };
  return (
    <div role="toolbar" aria-label={t('label')} className={classes.bar} {...roving}>
      <HistoryTools {...toolProps} />
      <span className={classes.rule} />
      <BlockMenu {...toolProps} />
      <span className={classes.rule} />
      <MarkTools {...toolProps} />
      <LinkTool {...toolProps} opened={linking} onOpened={onLinking} />
      <Tool
        label={t('footnote')}
        icon={IconAsterisk}
        shortcut="footnote"
        disabled={!state.canInsertFootnote}
        onPress={() => ACTIONS.footnote(editor)}
      />
      <span className={classes.rule} />
      <BlockTools {...toolProps} />
      <InsertMenu {...toolProps} />
      <BlockActionsMenu editor={editor} disabled={state.isField} />
      <span className={classes.rule} />
      <DirectionMenu {...toolProps} />
      <LanguageMenu {...toolProps} />
      <Tool
        label={t('invisibleCharacters')}
        icon={IconPilcrow}
        pressed={state.invisibleCharacters}
        onPress={() => ACTIONS.invisibleCharacters(editor)}
      />
      <Tool
        label={t('smartPunctuation')}
        icon={IconQuote}
        pressed={state.smartPunctuation}
        onPress={() => ACTIONS.smartPunctuation(editor)}
      />
      <span className={classes.pinned}>
        <ScreenToolsMenu editor={editor} onTool={onTool} />
      </span>
    </div>
  );
});

interface ToolsProps {
  editor: Editor;
  state: ToolbarState;
}

function MarkTools({ editor, state }: ToolsProps) {
  const t = useTranslations('editor.toolbar');
  return MARKS.map(([name, icon]) => (
    <Tool
      key={name}
      label={t(name)}
      icon={icon}
      shortcut={shortcutOf(name)}
      pressed={state.marks[name].on}
      disabled={!state.marks[name].allowed}
      onPress={() => ACTIONS[name](editor)}
    />
  ));
}

function BlockTools({ editor, state }: ToolsProps) {
  const t = useTranslations('editor.toolbar');
  return BLOCKS.map(([name, icon]) => (
    <Tool
      key={name}
      label={t(name)}
      icon={icon}
      directional
      shortcut={shortcutOf(name)}
      pressed={state.blocks[name]}
      disabled={state.isField}
      onPress={() => ACTIONS[name](editor)}
    />
  ));
}

function HistoryTools({ editor, state }: ToolsProps) {
  const t = useTranslations('editor.toolbar');
  const tools = [
    ['undo', IconArrowBackUp, state.canUndo],
    ['redo', IconArrowForwardUp, state.canRedo],
  ] as const;
  return tools.map(([name, icon, can]) => (
    <Tool
      key={name}
      label={t(name)}
      icon={icon}
      directional
      shortcut={name}
      disabled={!can}
      onPress={() => ACTIONS[name](editor)}
    />
  ));
}
