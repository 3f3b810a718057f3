'use client';

import { type Editor, useEditor } from '@tiptap/react';
import { useRef } from 'react';
import type { InsertableBlock } from '@/components/editor/blocks/insertable-blocks';
import { editorExtensions, PASTE_RULES } from '@/components/editor/document/editor-extensions';
import type { ScreenTool } from '@/components/editor/document/keyboard';
import type { PlaceholderTexts } from '@/components/editor/document/placeholders';
import type { TakenIn } from '@/components/editor/document/taken-in';
import type { Locale } from '@/lib/i18n/locales';
import type { DocumentJson } from '@/lib/richtext/document-json';
import classes from './canvas.module.css';
import decorations from './decorations.module.css';
import figures from './figures.module.css';
import { focusFirst, useKeptCaret } from './first-focus';
import footnotes from './footnotes.module.css';
import tables from './tables.module.css';

/** Pixels at the top of the window that the sticky header and toolbar cover; scrolling keeps the caret below them. */
const COVERED_TOP_PX = 140;

export interface OpenDocument {
  /** Of the edition. */
  id: string;
  locale: Locale;
  document: DocumentJson;
  version: number;
  placeholders: PlaceholderTexts;
}

interface Options extends OpenDocument {
  editable: boolean;
  /** Accessible name of the text. */
  label: string;
  onSave: () => void;
  onLink: () => void;
  onTool: (tool: ScreenTool) => void;
  searchBlocks: (query: string) => readonly InsertableBlock[];
  onTooLarge: () => void;
  onTakenIn: (taken: TakenIn) => void;
}

/** Creates the editor of one edition once; later renders change neither its document nor its extensions. */
export function useArticleEditor(options: Options): Editor | null {
  const latest = useRef(options);
  latest.current = options;
  const { id, locale, document, version, placeholders, editable, label } = options;
  const editor = useEditor({
    immediatelyRender: false,
    // The studio's content security policy forbids style elements added by scripts; the style sheets of this folder
    // hold these rules.
    injectCSS: false,
    editable,
    content: document,
    onCreate: ({ editor: created }) => {
      if (editable) focusFirst(created, id);
    },
    // Replaced by the BlockDirection extension: Tiptap's own computes lists around Arabic as left to right.
    enableCoreExtensions: { textDirection: false },
    enableInputRules: false,
    enablePasteRules: PASTE_RULES,
    extensions: editorExtensions({
      locale,
      version,
      placeholders,
      onSave: () => latest.current.onSave(),
      onLink: () => latest.current.onLink(),
      onTool: (tool) => latest.current.onTool(tool),
      searchBlocks: (query) => latest.current.searchBlocks(query),
      onTooLarge: () => latest.current.onTooLarge(),
      onTakenIn: (taken) => latest.current.onTakenIn(taken),
    }),
    editorProps: {
      scrollThreshold: { top: COVERED_TOP_PX, bottom: 24, left: 0, right: 0 },
      scrollMargin: { top: COVERED_TOP_PX + 24, bottom: 48, left: 0, right: 0 },
      attributes: {
        class: `${classes.text} ${decorations.decorations} ${figures.figures} ${footnotes.notes} ${tables.tables}`,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'true',
      },
    },
  });
  useKeptCaret(editor, id);
  return editor;
}
