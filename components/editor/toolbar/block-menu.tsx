'use client';

import { useOs } from '@mantine/hooks';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { ACTIONS } from '@/components/editor/document/actions';
import { shortcutText } from '@/components/editor/document/shortcuts';
import { ToolMenu } from './tool-menu';
import type { ToolbarState } from './toolbar-state';

const TYPES = ['paragraph', 'heading2', 'heading3', 'heading4'] as const;

/** Chooses the type of the line: a paragraph or a heading of one of three levels. */
export function BlockMenu({ editor, state }: { editor: Editor; state: ToolbarState }) {
  const t = useTranslations('editor.toolbar');
  const isMac = ['macos', 'ios'].includes(useOs());
  const choices = TYPES.map((type) => ({
    key: type,
    label: t(`block.${type}`),
    hint: shortcutText(type, isMac),
    checked: state.blockType === type,
    onChoose: () => ACTIONS[type](editor),
  }));
  const current = t(`block.${state.blockType}`);
  return (
    <ToolMenu
      wide
      label={t('blockType', { current })}
      buttonContent={current}
      groups={[{ choices }]}
      disabled={state.isField || state.blockType === 'pointLead'}
    />
  );
}
