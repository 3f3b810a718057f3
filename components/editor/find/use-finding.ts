'use client';

import { redo, undo } from '@tiptap/pm/history';
import type { Command, Transaction } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { goToMatch, lookFor } from './find-in-text';
import { replaceAll, replaceCurrent } from './replace-matches';
import type { FindQuery } from './search-pattern';

/** Other forms are other words where they are replaced: إن and أن. They are counted, and found when that is asked for. */
const NOTHING: FindQuery = { words: '', wholeWords: false, ignoreForms: false, matchCase: false };
/** Longer selections are text that somebody works on, not words to look for. Characters. */
const MAX_SELECTED = 100;

/** Words selected in one line, which are then what is looked for. */
function selectedWords({ state }: Editor): string {
  const { $from, $to, from, to } = state.selection;
  return $from.sameParent($to) && to - from <= MAX_SELECTED ? state.doc.textBetween(from, to) : '';
}

/** What the panel looks for in a text, and what it does with what it finds. The focus stays in the panel. */
export function useFinding(editor: Editor, asked: number, input: RefObject<HTMLInputElement | null>) {
  const [query, setQuery] = useState(NOTHING);
  // How many replacements undo takes back from a field of the panel, and redo brings again. After typing there they are the field's.
  const steps = useRef({ undo: 0, redo: 0 });
  const [told, setTold] = useState<number | null>(null);
  const isRunning = useRef(false);
  // Other forms were asked for by the words that are looked for, and are not for the next ones.
  const isForWords = useRef(false);
  const run = useCallback(
    (command: Command) => {
      isRunning.current = true;
      try {
        return command(editor.state, editor.view.dispatch, editor.view);
      } finally {
        isRunning.current = false;
      }
    },
    [editor],
  );
  useEffect(() => {
    // What is written in the text comes before the replacements, and is for the text to take back.
    const onWritten = ({ transaction }: { transaction: Transaction }) => {
      const isOwn = transaction.getMeta('addToHistory') !== false;
      if (transaction.docChanged && isOwn && !isRunning.current) steps.current = { undo: 0, redo: 0 };
    };
    editor.on('transaction', onWritten);
    return () => void editor.off('transaction', onWritten);
  }, [editor]);

  const look = useCallback(
    (change: Partial<FindQuery>) => {
      setQuery((before) => {
        const next = { ...before, ...change };
        // Not within the render: the editor draws its own parts anew.
        queueMicrotask(() => {
          if (editor.isDestroyed) return;
          run(lookFor(next));
          run(goToMatch(0));
        });
        return next;
      });
    },
    [editor, run],
  );

  const lookForWords = (words: string) => {
    look(isForWords.current ? { words, ignoreForms: false } : { words });
    isForWords.current = false;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that the panel is asked for
  useEffect(() => {
    const words = selectedWords(editor);
    if (words === '') look({});
    else lookForWords(words);
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  useEffect(() => () => void (editor.isDestroyed || run(lookFor(null))), [editor, run]);

  const replaced = (done: boolean) => {
    if (done) steps.current = { undo: steps.current.undo + 1, redo: 0 };
    return done;
  };

  return {
    query,
    lookForWords,
    compare(ways: Partial<Omit<FindQuery, 'words'>>) {
      isForWords.current = false;
      look(ways);
    },
    /** The button for it goes with that, so the focus is on the words again. */
    lookForAnyForm() {
      isForWords.current = true;
      look({ ignoreForms: true });
      input.current?.focus();
    },
    /** What is typed in a field of the panel has an undo of its own. */
    typed: () => {
      steps.current = { undo: 0, redo: 0 };
      setTold(null);
    },
    /** How many were replaced at once, until something else is done. */
    told,
    /** Takes a replacement back, or brings it again; from a button of the panel whatever was written last. False leaves it to the field. */
    turnBack(by: 'undo' | 'redo', isField: boolean): boolean {
      if (isField && steps.current[by] === 0) return false;
      if (!run(by === 'undo' ? undo : redo)) return false;
      const other = by === 'undo' ? 'redo' : 'undo';
      const left = Math.max(0, steps.current[by] - 1);
      setTold(null);
      steps.current = { ...steps.current, [by]: left, [other]: steps.current[other] + 1 };
      return true;
    },
    goTo: (by: 1 | -1) => run(goToMatch(by)),
    end: () => run(lookFor(null)),
    replace: (words: string) => replaced(run(replaceCurrent(words))),
    replaceEverywhere: (words: string) => replaced(run(replaceAll(words, setTold))),
  };
}
