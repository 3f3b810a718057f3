'use client';

import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { WritingState } from '@/components/editor/canvas/use-writing-session';
import type { FieldsView } from '@/components/editor/fields/use-fields';
import { useTogether } from '@/components/releases/use-together';
import type { ScheduledTextInput, SeenChange } from '@/components/schedule/schedule-actions';
import { useScheduling } from '@/components/schedule/use-scheduling';
import { useAction } from '@/components/ui/use-action';
import type { EditActions } from './edit-actions';
import type { EditedPiece } from './edited-piece';
import { useChangeReason } from './use-change-reason';
import { usePublishCheck } from './use-publish-check';

/** State of the publish dialog: checks the saved version, then publishes exactly that version, now or at a moment. */
export function usePublishing(
  piece: EditedPiece,
  actions: EditActions,
  writing: WritingState,
  fields: Pick<FieldsView, 'refresh' | 'flush'>,
) {
  const t = useTranslations('editor.publish');
  const [opened, setOpened] = useState(false);
  const [done, setDone] = useState<{ path: string; wasUpdate: boolean } | null>(null);
  const { edition } = piece;
  const editionId = edition.id;
  const { check, unsaved, run, failure } = usePublishCheck(editionId, actions.publishCheck, writing, fields);
  const change = useChangeReason();
  const publishing = useAction(actions.publish);
  const unpublishing = useAction(actions.unpublish);
  const scheduling = useScheduling(editionId, actions);
  const together = useTogether(piece, actions, check);

  /** With something scheduled: to have it take the newer text. */
  function open(taking: SeenChange | null = null) {
    setOpened(true);
    scheduling.begin(taking);
    together.begin();
    setDone(null);
    publishing.clear();
    void run();
  }

  async function publish() {
    if (!check) return;
    const wasUpdate = edition.publication !== null;
    const why = check.needsReason ? change.take() : null;
    if (check.needsReason && !why) return;
    if (together.isOn) return release({ seen: check.versions, change: why });
    if (scheduling.isOn) return schedule({ seen: check.versions, change: why });
    const reply = await publishing.run({ editionId, ...check.versions, change: why });
    if (reply.ok) {
      change.forget();
      setDone({ path: reply.data.path, wasUpdate });
    }
    // Another user has changed something since the check: the dialog shows the current state beside the error.
    else if (reply.code === 'conflict') void run();
  }

  async function schedule(text: ScheduledTextInput) {
    const reply = await scheduling.send(text);
    if (reply?.ok) {
      change.forget();
      setOpened(false);
    } else if (reply?.code === 'conflict') void run();
  }

  async function release(text: ScheduledTextInput) {
    const isLater = together.mode === 'both' && scheduling.isLater;
    const moment = isLater ? scheduling.moment.take() : null;
    if (isLater && !moment) return;
    const reply = await together.send(text, moment);
    if (reply?.ok) {
      change.forget();
      setOpened(false);
    } else if (reply?.code === 'conflict') void run();
  }

  async function unpublish(notice: string): Promise<boolean> {
    const reply = await unpublishing.run({ editionId, notice });
    if (reply.ok) notifications.show({ message: t('unpublished') });
    return reply.ok;
  }

  return {
    opened,
    open: () => open(),
    takeNewerText: (scheduled: SeenChange) => open(scheduled),
    together,
    scheduling: {
      ...scheduling,
      momentError: together.isOn ? together.momentError : scheduling.momentError,
    },
    close: () => setOpened(false),
    check,
    change,
    unsaved,
    publish,
    unpublish,
    unpublishFailure: unpublishing.failure,
    path: done?.path ?? null,
    wasUpdate: done?.wasUpdate ?? false,
    pending: publishing.pending || unpublishing.pending || scheduling.pending || together.pending,
    // What was refused otherwise before the choice says nothing of what is chosen now.
    failure: failure ?? (together.isOn ? together.failure : (publishing.failure ?? scheduling.failure)),
  };
}
