'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { wordCount } from '@/lib/richtext/plain-text';
import { readingMinutes } from '@/lib/richtext/reading-minutes';
import classes from './screen.module.css';

/** Counting a long text takes milliseconds, too long for every key press, so it waits for a pause. */
const PAUSE_MS = 400;

interface Counts {
  words: number;
  /** Null where nothing is selected. */
  selected: number | null;
}

function countsOf({ state: { doc, selection } }: Editor): Counts {
  const { from, to, empty } = selection;
  return { words: wordCount(doc), selected: empty ? null : wordCount(doc.cut(from, to)) };
}

const isSame = (one: Counts, other: Counts) => one.words === other.words && one.selected === other.selected;

/** The words of the piece, the time that readers need for them, and the words that are selected. */
export function WordCount({ editor }: { editor: Editor }) {
  const t = useTranslations();
  const [counts, setCounts] = useState(() => countsOf(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const recount = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const next = countsOf(editor);
        setCounts((shown) => (isSame(shown, next) ? shown : next));
      }, PAUSE_MS);
    };
    editor.on('update', recount).on('selectionUpdate', recount);
    return () => {
      clearTimeout(timer);
      editor.off('update', recount).off('selectionUpdate', recount);
    };
  }, [editor]);
  const wordsAndTime = (count: number) =>
    [t('editor.words', { count }), t('tools.reading', { minutes: readingMinutes(count) })].join(' · ');
  return (
    <p className={classes.words}>
      {wordsAndTime(counts.words)}
      {counts.selected !== null && (
        <span className={classes.selected}>
          {t('tools.selected', { words: wordsAndTime(counts.selected) })}
        </span>
      )}
    </p>
  );
}
