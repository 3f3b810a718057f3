'use client';

import { useState } from 'react';
import type { Reply } from '@/components/ui/reply';
import { type Failure, useAction } from '@/components/ui/use-action';
import type { BulkActions } from './bulk-actions';
import type { BulkOptions } from './bulk-options';
import type { BulkAct, BulkTask } from './bulk-plan';

export interface BulkOutcome {
  task: BulkTask;
  /** Null where it was done. */
  failure: Failure | null;
}

/** Does one task after the other, each by itself, so that one that is refused stops no other. */
export function useBulkRun(act: BulkAct, actions: BulkActions) {
  const action = useAction((task: BulkTask, options: BulkOptions) => send(act, actions, task, options));
  const [outcomes, setOutcomes] = useState<BulkOutcome[]>([]);
  const [isRunning, setRunning] = useState(false);

  async function run(tasks: readonly BulkTask[], options: BulkOptions) {
    setRunning(true);
    for (const task of tasks) {
      const reply = await action.run(task, options);
      setOutcomes((before) => [...before, { task, failure: reply.ok ? null : reply }]);
    }
    setRunning(false);
  }

  return { run, outcomes, isRunning };
}

function send(
  act: BulkAct,
  actions: BulkActions,
  { entry, edition, isUpdate }: BulkTask,
  { change, topicId, reviewerId, dueOn, reason }: BulkOptions,
): Promise<Reply<unknown>> {
  const [entryId, editionId] = [entry.id, edition?.id ?? ''];
  switch (act) {
    case 'publish':
      return actions.publish({
        ...{ editionId, documentVersion: edition?.version ?? 0, fieldsVersion: edition?.fieldsVersion ?? 0 },
        ...{ entryVersion: entry.version, change: isUpdate ? change : null },
      });
    case 'withdraw':
      return actions.withdraw({ editionId });
    case 'reviewer':
      return actions.reviewer({ editionId, reviewerId: reviewerId ?? '', dueOn: dueOn || undefined });
    case 'topic':
      return actions.topic({ entryId, topicId: topicId ?? '' });
    case 'archive':
      return actions.archive({ entryId });
    case 'trash':
      return actions.trash({ entryId, reason });
  }
}
