'use client';

import { useEffect, useState } from 'react';
import type { WritingState } from '@/components/editor/canvas/use-writing-session';
import { shortcutOf } from '@/components/editor/document/shortcuts';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { useAction } from '@/components/ui/use-action';
import type { Discarded, EditActions } from './edit-actions';

type Fields = Pick<FieldsView, 'flush' | 'refresh' | 'dropUnsaved'>;

/** Brings text and fields back to what readers see. Until something else is typed, undoing (also by Ctrl+Z) brings the changes back. */
export function useDiscarding(
  editionId: string,
  actions: EditActions,
  writing: WritingState,
  fields: Fields,
) {
  const [discarded, setDiscarded] = useState<Discarded | null>(null);
  const discarding = useAction(actions.discardChanges);
  const undoing = useAction(actions.undoDiscard);
  const { stored } = writing;

  /** Shows what the server has now. */
  const showStored = () => Promise.all([writing.sync(), fields.refresh()]);

  async function discard(): Promise<boolean> {
    await Promise.all([writing.sync(), fields.flush()]);
    const reply = await discarding.run({ editionId, documentVersion: writing.version() });
    if (!reply.ok) return false;
    fields.dropUnsaved();
    await showStored();
    setDiscarded(reply.data);
    return true;
  }

  async function undo(): Promise<void> {
    if (!discarded) return;
    const reply = await undoing.run({ editionId, ...discarded });
    if (!reply.ok) return;
    setDiscarded(null);
    await showStored();
  }

  // Something else has been typed and saved, so that undoing is about that from now on.
  useEffect(() => {
    if (stored) setDiscarded(null);
  }, [stored]);
  useUndoKey(discarded ? undo : null, () => {
    const nothingTyped = writing.saveStatus.state.kind === 'saved';
    return nothingTyped && writing.version() === discarded?.documentVersion;
  });

  return {
    discard,
    undo,
    done: discarded !== null,
    close: () => setDiscarded(null),
    pending: discarding.pending || undoing.pending,
    failure: discarding.failure,
    undoFailure: undoing.failure,
  };
}

/** Ctrl+Z, before the editor sees it: its own history knows nothing of what the server has brought back. */
function useUndoKey(undo: (() => void) | null, applies: () => boolean): void {
  useEffect(() => {
    if (!undo) return;
    const onKeyDown = (event: KeyboardEvent) => {
      // In a field, the keys undo what was typed there.
      const isInField = event.target instanceof Element && event.target.closest('input, textarea') !== null;
      if (isInField || shortcutOf(event) !== 'undo' || !applies()) return;
      event.preventDefault();
      event.stopPropagation();
      undo();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [undo, applies]);
}
