'use client';

import { useOs } from '@mantine/hooks';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useMemo, useRef } from 'react';
import { INSERTABLE_BLOCKS, isAvailable } from '@/components/editor/blocks/insertable-blocks';
import { ACTIONS } from '@/components/editor/document/actions';
import type { ScreenTool } from '@/components/editor/document/keyboard';
import { shortcutText } from '@/components/editor/document/shortcuts';
import { type PaletteCommand, useOfferCommands } from '@/components/palette/palette-commands';

const TOOLS = [
  'find',
  'replace',
  'outline',
  'focusMode',
  'shortcuts',
] as const satisfies readonly ScreenTool[];
const ACTS = ['undo', 'redo', 'clearFormatting', 'moveUp', 'moveDown', 'duplicate'] as const;
const NONE: readonly PaletteCommand[] = [];

/** Offers what can be done with the text in the palette of commands. */
export function useEditorCommands(
  editor: Editor | null,
  onTool: (tool: ScreenTool) => void,
  onSave: () => void,
  onWriters: () => void,
): void {
  const t = useTranslations();
  const isMac = ['macos', 'ios'].includes(useOs());
  const save = useRef(onSave);
  save.current = onSave;
  const commands = useMemo((): readonly PaletteCommand[] => {
    if (!editor) return NONE;
    const named = (name: (typeof TOOLS)[number] | (typeof ACTS)[number] | 'save', run: () => void) => ({
      key: name,
      label: t(`tools.shortcuts.names.${name}`),
      hint: shortcutText(name, isMac),
      run,
    });
    return [
      ...TOOLS.map((tool) => named(tool, () => onTool(tool))),
      named('save', () => save.current()),
      { key: 'writers', label: t('tools.writers.label'), run: onWriters },
      ...ACTS.map((act) => named(act, () => ACTIONS[act](editor))),
      ...INSERTABLE_BLOCKS.map((block) => ({
        key: `insert-${block.key}`,
        label: t('tools.palette.insert', { block: t(`editor.blocks.${block.key}.name`) }),
        run: () => isAvailable(block, editor.state) && block.insert(editor),
      })),
    ];
  }, [editor, isMac, onTool, onWriters, t]);
  useOfferCommands(commands);
}
