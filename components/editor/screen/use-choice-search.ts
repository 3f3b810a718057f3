'use client';

import { useDebouncedCallback } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { NamedChoice } from './use-named-choices';

const DEBOUNCE_MS = 150;

/** Looks choices up by the beginning of a name. Resolves to null when they could not be loaded. */
export type FindChoices = (query: string) => Promise<NamedChoice[] | null>;

interface Search {
  query: string;
  result: Promise<NamedChoice[] | null>;
}

interface Answer {
  query: string;
  choices: NamedChoice[] | null;
}

/** The text of a search field and the choices that were found for it. */
export function useChoiceSearch(find: FindChoices) {
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  const latest = useRef<Search | null>(null);
  const typed = useRef('');

  function search(text: string): Promise<NamedChoice[] | null> {
    if (latest.current?.query === text) return latest.current.result;
    const started = { query: text, result: find(text) };
    latest.current = started;
    void started.result.then((found) => {
      if (latest.current === started) setAnswer({ query: text, choices: found });
    });
    return started.result;
  }
  const searchAfterPause = useDebouncedCallback(search, DEBOUNCE_MS);

  return {
    query,
    /** The choices for the latest text that was answered; null after a failure, undefined before the first answer. */
    choices: answer?.choices,
    /** Whether the choices are those for the text that is in the field. */
    isAnswered: answer?.query === query,
    type(text: string) {
      typed.current = text;
      setQuery(text);
      searchAfterPause(text);
    },
    /** Searches without a pause, for the text that is in the field. */
    searchNow: () => search(query),
    /** Whether nothing else was typed since, also after the search was cleared. */
    isTypedLast: (text: string) => typed.current === text,
    clear() {
      searchAfterPause.cancel();
      latest.current = null;
      setQuery('');
      setAnswer(undefined);
    },
  };
}
