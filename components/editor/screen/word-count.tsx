'use client';

import type { Editor } from '@tiptap/react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { wordCount } from '@/lib/richtext/plain-text';
import classes from './screen.module.css';

/** Counting a long text takes milliseconds, too long for every key press, so it waits for a pause. */
const PAUSE_MS = 400;

export function WordCount({ editor }: { editor: Editor }) {
  const t = useTranslations('editor');
  const [count, setCount] = useState(() => wordCount(editor.state.doc));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const recount = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setCount(wordCount(editor.state.doc)), PAUSE_MS);
    };
    editor.on('update', recount);
    return () => {
      clearTimeout(timer);
      editor.off('update', recount);
    };
  }, [editor]);
  return <p className={classes.words}>{t('words', { count })}</p>;
}
