'use client';

import { IconLanguage } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { runCommand } from '@/components/editor/document/actions';
import { setBlockLanguage } from '@/components/editor/document/block-attribute-commands';
import { directionOf, LOCALES, type Locale } from '@/lib/i18n/locales';
import { ToolMenu } from './tool-menu';
import type { ToolbarState } from './toolbar-state';

function markRun(editor: Editor, lang: Locale | null): void {
  const chain = editor.chain().focus();
  if (lang === null) chain.unsetMark('bidi', { extendEmptyMarkRange: true }).run();
  else chain.setMark('bidi', { lang, dir: directionOf(lang) }).run();
}

/** The language of the line, and of words inside it that belong to the other language. */
export function LanguageMenu({ editor, state }: { editor: Editor; state: ToolbarState }) {
  const t = useTranslations('editor.toolbar.language');
  const { blockLanguage, runLanguage, hasSelection } = state;
  const line = [null, ...LOCALES].map((lang) => ({
    key: `line-${lang}`,
    label: t(lang ?? 'byDirection'),
    checked: blockLanguage === lang,
    onChoose: () => runCommand(editor, setBlockLanguage(lang)),
  }));
  const words = [...LOCALES, null].map((lang) => ({
    key: `words-${lang}`,
    label: t(lang ?? 'none'),
    checked: runLanguage === lang,
    disabled: lang === null ? runLanguage === null : !hasSelection,
    onChoose: () => markRun(editor, lang),
  }));
  return (
    <ToolMenu
      label={t('label')}
      face={<IconLanguage size={18} stroke={1.7} aria-hidden />}
      groups={[
        { label: t('line'), choices: line },
        { label: t('words'), choices: words },
      ]}
    />
  );
}
