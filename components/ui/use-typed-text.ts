'use client';

import { useState } from 'react';

interface Field {
  value: string;
  /** The value that a text stands for, in the form in which it is stored. */
  read: (text: string) => string;
  /** The text of a value. */
  write?: (value: string) => string;
}

/**
 * The text of a field that saves itself. While it has the focus, what is typed stays as it is although another form of it has been stored. It
 * gives way when the field is left, and at once to a value that somebody else has stored.
 */
export function useTypedText({ value, read, write = (stored) => stored }: Field) {
  const [typed, setTyped] = useState<string | null>(null);
  const isShown = typed !== null && (typed === value || read(typed) === value);
  return {
    text: isShown ? typed : write(value),
    type: setTyped,
    leave: () => setTyped(null),
  };
}
