'use client';

import { undoDepth } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { type Editor, useEditorState } from '@tiptap/react';
import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { setOutArticle } from '@/components/editor/document/set-out-article';
import type { TakenIn } from '@/components/editor/document/taken-in';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { type FoundArticle, recogniseArticle } from '@/lib/richtext/intake/recognise-article';

/** The article as it was set out. */
interface SetOut {
  taken: TakenIn;
  date: string | null;
  /** The date beside the text before. */
  dateline: string;
  doc: Node;
  /** How many steps could be undone with it. */
  depth: number;
}

/** Whether the text is as it was set out, whether that was undone, or whether the writer has gone on. */
function stateOf(state: EditorState, setOut: SetOut | null): 'setOut' | 'undone' | 'other' {
  if (!setOut) return 'other';
  if (state.doc.eq(setOut.doc)) return 'setOut';
  return undoDepth(state) < setOut.depth ? 'undone' : 'other';
}

/** The parts of the article in words: "kicker, title, date, headings". */
function usePartsOf() {
  const t = useTranslations('editor.intake.part');
  const format = useFormatter();
  return ({ kicker, date, body }: FoundArticle): string => {
    const has = (...names: string[]) => body.some(({ type }) => names.includes(type.name));
    const parts = [
      ...(kicker ? [t('kicker')] : []),
      t('title'),
      ...(date ? [t('date')] : []),
      ...(has('heading') ? [t('headings')] : []),
      ...(has('pointList') ? [t('points')] : []),
      ...(has('bulletList', 'orderedList') ? [t('lists')] : []),
    ];
    return format.list(parts, { type: 'unit' });
  };
}

/** Offers to set out text that was brought into a blank article and looks like a whole one. */
export function useArticleOffer(editor: Editor, taken: TakenIn, fields: FieldsView) {
  const t = useTranslations('editor.intake');
  const partsOf = usePartsOf();
  const article = useMemo(() => (taken.wasBlank ? recogniseArticle(taken.doc) : null), [taken]);
  const [setOut, setSetOut] = useState<SetOut | null>(null);
  const state = useEditorState({ editor, selector: ({ editor: { state: now } }) => stateOf(now, setOut) });
  const latest = useRef(fields);
  latest.current = fields;

  // The date of an article is a field beside the text. It comes and goes with the text, unless it was changed by hand.
  useEffect(() => {
    if (!setOut?.date || state === 'other') return;
    const { date, dateline } = setOut;
    const [from, to] = state === 'setOut' ? [dateline, date] : [date, dateline];
    if (latest.current.value('dateline') === from) latest.current.set('dateline', to, 'now');
  }, [setOut, state]);

  function accept() {
    if (!article) return;
    setOutArticle(editor.view, article);
    const { doc } = editor.state;
    const dateline = fields.value('dateline');
    setSetOut({ taken, date: article.date, dateline, doc, depth: undoDepth(editor.state) });
    editor.commands.focus();
  }

  const isSetOut = setOut?.taken === taken && state !== 'undone';
  const sentence = article && t(isSetOut ? 'isSetOut' : 'article', { list: partsOf(article) });
  return { article: isSetOut ? null : article, isSetOut, sentence, accept };
}
