'use client';

import { useState } from 'react';
import type { WritingState } from '@/components/editor/canvas/use-writing-session';
import { useAction } from '@/components/ui/use-action';
import type { EditActions, PublishCheck } from './edit-actions';

/** Saves the text, then requests the issues that prevent publishing. */
export function usePublishCheck(
  editionId: string,
  requestCheck: EditActions['publishCheck'],
  writing: WritingState,
) {
  const [check, setCheck] = useState<PublishCheck | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const checking = useAction(requestCheck);

  async function run() {
    setCheck(null);
    const saved = await writing.sync();
    setUnsaved(!saved);
    if (!saved) return;
    const documentVersion = writing.version();
    const reply = await checking.run({ editionId });
    // The text that the user sees is the editor's; of the fields, the dialog shows what the server has just read.
    if (reply.ok) setCheck({ ...reply.data, versions: { ...reply.data.versions, documentVersion } });
  }

  return { check, unsaved, run, failure: checking.failure };
}
