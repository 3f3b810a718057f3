'use client';

import { IconLanguage } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { runCommand } from '@/components/editor/document/actions';
import { setBlockLanguage } from '@/components/editor/document/block-attribute-commands';
import { removeRun, setRunDirection, setRunLanguage } from '@/components/editor/document/run-commands';
import { type Direction, LOCALES } from '@/lib/i18n/locales';
import { ToolMenu } from './tool-menu';
import type { ToolbarState } from './toolbar-state';

const DIRECTIONS: readonly Direction[] = ['rtl', 'ltr'];

/**
 * Sets the language of the line, and the language or direction of the selected words when it differs from the line's.
 */
export function LanguageMenu({ editor, state }: { editor: Editor; state: ToolbarState }) {
  const t = useTranslations('editor.toolbar.language');
  const tDirection = useTranslations('editor.toolbar.direction');
  const { blockLanguage } = state;
  const line = [null, ...LOCALES].map((lang) => ({
    key: `line-${lang}`,
    label: t(lang ?? 'byDirection'),
    checked: blockLanguage === lang,
    onChoose: () => runCommand(editor, setBlockLanguage(lang)),
  }));
  const { run, hasSelection } = state;
  const languages = LOCALES.map((lang) => ({
    key: `words-${lang}`,
    label: t(lang),
    checked: run?.lang === lang,
    disabled: !hasSelection,
    onChoose: () => setRunLanguage(editor, lang),
  }));
  const directions = DIRECTIONS.map((dir) => ({
    key: `words-${dir}`,
    label: tDirection(dir),
    checked: run?.lang === null && run.dir === dir,
    disabled: !hasSelection,
    onChoose: () => setRunDirection(editor, dir),
  }));
  const none = {
    key: 'words-none',
    label: t('none'),
    checked: run === null,
    disabled: run === null,
    onChoose: () => removeRun(editor),
  };
  return (
    <ToolMenu
      label={t('label')}
      buttonContent={<IconLanguage size={18} stroke={1.7} aria-hidden />}
      groups={[
        { label: t('line'), choices: line },
        { label: t('words'), choices: [...languages, ...directions, none] },
      ]}
    />
  );
}
