'use client';

import type { Command } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { goToMatch, lookFor } from './find-in-text';
import { replaceAll, replaceCurrent } from './replace-matches';
import type { FindQuery } from './search-pattern';

const NOTHING: FindQuery = { words: '', wholeWords: false, ignoreForms: true, matchCase: false };
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
  const run = useCallback(
    (command: Command) => command(editor.state, editor.view.dispatch, editor.view),
    [editor],
  );

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

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that the panel is asked for
  useEffect(() => {
    const words = selectedWords(editor);
    look(words === '' ? {} : { words });
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  useEffect(() => () => void (editor.isDestroyed || run(lookFor(null))), [editor, run]);

  return {
    query,
    look,
    goTo: (by: 1 | -1) => run(goToMatch(by)),
    end: () => run(lookFor(null)),
    replace: (words: string) => run(replaceCurrent(words)),
    replaceEverywhere(words: string): number {
      let replaced = 0;
      run(
        replaceAll(words, (count) => {
          replaced = count;
        }),
      );
      return replaced;
    },
  };
}
