import { Kbd } from '@mantine/core';

/** The key that does what the button beside it does, which says so by `aria-keyshortcuts`. */
export function SubmitKey() {
  return (
    <Kbd dir="ltr" size="xs" aria-hidden>
      Ctrl+Enter
    </Kbd>
  );
}
