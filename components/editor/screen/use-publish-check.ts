'use client';

import { useState } from 'react';
import type { WritingState } from '@/components/editor/canvas/use-writing-session';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { useAction } from '@/components/ui/use-action';
import type { EditActions, PublishCheck } from './edit-actions';

/** Saves text and fields, then requests the issues that prevent publishing. */
export function usePublishCheck(
  editionId: string,
  requestCheck: EditActions['publishCheck'],
  writing: WritingState,
  fields: Pick<FieldsView, 'refresh' | 'flush'>,
) {
  const [check, setCheck] = useState<PublishCheck | null>(null);
  const [unsaved, setUnsaved] = useState<'text' | 'fields' | null>(null);
  const checking = useAction(requestCheck);

  async function run() {
    setCheck(null);
    const saved = await writing.sync();
    // The fields on the screen are then those that the check reads, also when a colleague has just changed them.
    await fields.refresh();
    const fieldsSaved = await fields.flush();
    setUnsaved(!saved ? 'text' : fieldsSaved ? null : 'fields');
    if (!saved || !fieldsSaved) return;
    const documentVersion = writing.version();
    const reply = await checking.run({ editionId });
    // The text that the user sees is the editor's; of the fields, the dialog shows what the server has just read.
    if (reply.ok) setCheck({ ...reply.data, versions: { ...reply.data.versions, documentVersion } });
  }

  return { check, unsaved, run, failure: checking.failure };
}
