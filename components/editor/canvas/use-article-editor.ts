'use client';

import { type Editor, useEditor } from '@tiptap/react';
import { useRef } from 'react';
import { editorExtensions, PASTE_RULES, TYPED_RULES } from '@/components/editor/document/editor-extensions';
import type { PlaceholderTexts } from '@/components/editor/document/placeholders';
import type { Locale } from '@/lib/i18n/locales';
import type { DocumentJson } from '@/lib/richtext/document-json';
import aids from './aids.module.css';
import classes from './canvas.module.css';

/** Pixels at the top of the window where header and tools stand in front of the text; the caret must not go under them. */
const COVERED = 140;

export interface OpenDocument {
  locale: Locale;
  document: DocumentJson;
  version: number;
  placeholders: PlaceholderTexts;
}

interface Options extends OpenDocument {
  clientId: string;
  editable: boolean;
  /** What screen readers call the text. */
  label: string;
  onSave: () => void;
  onLink: () => void;
  onTooLarge: () => void;
}

/** The editor for one edition, made once: later renders of the page do not touch what is being typed. */
export function useArticleEditor(options: Options): Editor | null {
  const latest = useRef(options);
  latest.current = options;
  const { locale, document, version, placeholders, clientId, editable, label } = options;
  return useEditor({
    immediatelyRender: false,
    // Its few rules are in our stylesheet; the studio's policy lets no script add styles.
    injectCSS: false,
    editable,
    content: document,
    // Automatic direction is ours (BlockDirection); the stock one computes lists around Arabic as left to right.
    enableCoreExtensions: { textDirection: false },
    enableInputRules: TYPED_RULES,
    enablePasteRules: PASTE_RULES,
    extensions: editorExtensions({
      locale,
      version,
      clientId,
      placeholders,
      onSave: () => latest.current.onSave(),
      onLink: () => latest.current.onLink(),
      onTooLarge: () => latest.current.onTooLarge(),
    }),
    editorProps: {
      scrollThreshold: { top: COVERED, bottom: 24, left: 0, right: 0 },
      scrollMargin: { top: COVERED + 24, bottom: 48, left: 0, right: 0 },
      attributes: {
        class: `${classes.text} ${aids.aids}`,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'true',
      },
    },
  });
}
