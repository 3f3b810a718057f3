'use client';

import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Writing } from '@/components/editor/canvas/use-writing';
import { useAction } from '@/components/ui/use-action';
import type { EditActions, PublishVerdict } from './edit-actions';
import type { EditedPiece } from './edited-piece';

/** The text that was judged: what a colleague writes while the dialog is open, nobody has looked at. */
type VersionedVerdict = PublishVerdict & { documentVersion: number };

/** The steps of publishing: save everything, ask what is missing, publish exactly what was looked at. */
export function usePublishing({ edition }: EditedPiece, actions: EditActions, writing: Writing) {
  const t = useTranslations('editor.publish');
  const [opened, setOpened] = useState(false);
  const [verdict, setVerdict] = useState<VersionedVerdict | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const [done, setDone] = useState<{ path: string; wasUpdate: boolean } | null>(null);
  const checking = useAction(actions.publishIssues);
  const publishing = useAction(actions.publish);
  const unpublishing = useAction(actions.unpublish);
  const editionId = edition.id;

  async function check() {
    setVerdict(null);
    const saved = await writing.flush();
    setUnsaved(!saved);
    if (!saved) return;
    const documentVersion = writing.version();
    const reply = await checking.run({ editionId });
    if (reply.ok) setVerdict({ ...reply.data, documentVersion });
  }

  function open() {
    setOpened(true);
    setDone(null);
    publishing.clear();
    void check();
  }

  async function publish() {
    if (!verdict) return;
    const wasUpdate = edition.publication !== null;
    const reply = await publishing.run({ editionId, documentVersion: verdict.documentVersion });
    if (reply.ok) setDone({ path: reply.data.path, wasUpdate });
  }

  async function unpublish(): Promise<boolean> {
    const reply = await unpublishing.run({ editionId });
    if (reply.ok) notifications.show({ message: t('unpublished') });
    return reply.ok;
  }

  return {
    opened,
    open,
    close: () => setOpened(false),
    verdict,
    unsaved,
    publish,
    unpublish,
    unpublishFailure: unpublishing.failure,
    path: done?.path ?? null,
    wasUpdate: done?.wasUpdate ?? false,
    pending: publishing.pending || unpublishing.pending,
    failure: checking.failure ?? publishing.failure,
  };
}
