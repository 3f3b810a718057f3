'use client';

import { useState } from 'react';
import type { Writing } from '@/components/editor/canvas/use-writing';
import { useAction } from '@/components/ui/use-action';
import type { EditActions, PublishVerdict } from './edit-actions';

/** The text that was judged: what a colleague writes while the dialog is open, nobody has looked at. */
type VersionedVerdict = PublishVerdict & { documentVersion: number };

/** Saves everything, then asks what is still missing before readers may see it. */
export function useVerdict(editionId: string, ask: EditActions['publishIssues'], writing: Writing) {
  const [verdict, setVerdict] = useState<VersionedVerdict | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const asking = useAction(ask);

  async function check() {
    setVerdict(null);
    const saved = await writing.settle();
    setUnsaved(!saved);
    if (!saved) return;
    const documentVersion = writing.version();
    const reply = await asking.run({ editionId });
    if (reply.ok) setVerdict({ ...reply.data, documentVersion });
  }

  return { verdict, unsaved, check, failure: asking.failure };
}
