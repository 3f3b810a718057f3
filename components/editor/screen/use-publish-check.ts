'use client';

import { useState } from 'react';
import type { Writing } from '@/components/editor/canvas/use-writing';
import { useAction } from '@/components/ui/use-action';
import type { EditActions, PublishCheck } from './edit-actions';

/** Saves everything, then asks what is still missing before readers may see it. */
export function usePublishCheck(editionId: string, ask: EditActions['publishCheck'], writing: Writing) {
  const [check, setCheck] = useState<PublishCheck | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const asking = useAction(ask);

  async function run() {
    setCheck(null);
    const saved = await writing.settle();
    setUnsaved(!saved);
    if (!saved) return;
    const documentVersion = writing.version();
    const reply = await asking.run({ editionId });
    // The text that the user sees is the editor's; of the fields, the dialog shows what the server has just read.
    if (reply.ok) setCheck({ ...reply.data, versions: { ...reply.data.versions, documentVersion } });
  }

  return { check, unsaved, run, failure: asking.failure };
}
