'use client';

import { Button, CopyButton, VisuallyHidden } from '@mantine/core';

interface Props {
  text: string;
  label: string;
  /** What the button says for a moment when the text has been copied. */
  copiedLabel: string;
}

/**
 * Copies a text. Screen readers do not announce that the name of a focused button has changed, so a live region says it too.
 */
export function CopyTextButton({ text, label, copiedLabel }: Props) {
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <>
          <Button variant="default" onClick={copy}>
            {copied ? copiedLabel : label}
          </Button>
          <VisuallyHidden role="status">{copied ? copiedLabel : ''}</VisuallyHidden>
        </>
      )}
    </CopyButton>
  );
}
