'use client';

import { useState } from 'react';
import type { ChangeReason, PublicationChange } from '@/lib/workflow/change-reasons';

/**
 * Why a published piece is changed, as it is chosen and typed in a dialog, which begins with what was `given` before. It is kept until `forget`, also while
 * the dialog is closed.
 */
export function useChangeReason(given: PublicationChange | null = null) {
  const [reason, setReason] = useState<ChangeReason | null>(given?.reason ?? null);
  const [note, setNote] = useState(given?.reason === 'correction' ? given.note : '');
  const [missing, setMissing] = useState<'reason' | 'note' | null>(null);

  function choose(chosen: ChangeReason) {
    setReason(chosen);
    setMissing(null);
  }

  function write(text: string) {
    // Readers get one line; a pasted line break is a space.
    setNote(text.replace(/\s*\n\s*/g, ' '));
    setMissing(null);
  }

  /** The reason, or null, and then the field that lacks something says so. */
  function take(): PublicationChange | null {
    const lacks = reason === null ? 'reason' : reason === 'correction' && note.trim() === '' ? 'note' : null;
    setMissing(lacks);
    if (reason === null || lacks) return null;
    return reason === 'correction' ? { reason, note } : { reason };
  }

  function forget() {
    setReason(null);
    setNote('');
    setMissing(null);
  }

  return { reason, note, missing, choose, write, take, forget };
}
