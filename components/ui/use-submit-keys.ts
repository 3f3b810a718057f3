'use client';

import { type FormEvent, type KeyboardEvent, useRef } from 'react';

/** Not a radio button or a checkbox, which nobody finishes with Enter. */
const isTextField = (target: EventTarget) =>
  target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type);

/**
 * Handlers of a form whose words reach somebody at once, or have several lines: Ctrl+Enter and its button submit it, but not Enter in a one-line field, which
 * many press to finish the field. While it is being submitted, a second press or a key that is held down submits nothing: the same words would
 * be sent twice. What happens in a dialog that the form has opened, React passes on to the form as well; it is not the form's.
 */
export function useSubmitKeys(submit: () => unknown) {
  const isSubmitting = useRef(false);
  async function submitOnce() {
    if (isSubmitting.current) return;
    isSubmitting.current = true;
    try {
      await submit();
    } finally {
      isSubmitting.current = false;
    }
  }
  return {
    onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
      const { target, currentTarget: form } = event;
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || !form.contains(target as Node)) return;
      const isSubmit = event.ctrlKey || event.metaKey;
      if (isSubmit || isTextField(target)) event.preventDefault();
      if (isSubmit && !event.repeat) form.requestSubmit();
    },
    onSubmit(event: FormEvent<HTMLFormElement>) {
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      void submitOnce();
    },
  };
}
