'use client';

import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useAction } from '@/components/ui/use-action';
import type { SeenText } from '@/lib/review/types';
import type { ReviewStage } from '@/lib/workflow/permissions';
import type { ReviewActions } from './review-actions';

/** The acts that say something, in a dialog. */
export type SpokenVerb = 'submit' | 'requestChanges' | 'approve' | 'comment';

export interface ReviewedText {
  editionId: string;
  stage: ReviewStage;
  /** Saves what is typed; false when that is not possible now. */
  save: () => Promise<boolean>;
  /** The text and the fields that the page shows. */
  seen: () => SeenText;
  /** Shows what others have stored beside the text. */
  refresh: () => Promise<void>;
}

const NO_NOTES: Record<SpokenVerb, string> = { submit: '', requestChanges: '', approve: '', comment: '' };

/** What the buttons of a review do. The text is saved first, so that what is decided about is what the user sees. */
export function useReview({ editionId, stage, save, seen, refresh }: ReviewedText, actions: ReviewActions) {
  const t = useTranslations('review.done');
  const [verb, setVerb] = useState<SpokenVerb | null>(null);
  const [unsaved, setUnsaved] = useState(false);
  const [saving, setSaving] = useState(false);
  // By act, also while the dialog is closed: who closes it by mistake has lost nothing.
  const [notes, setNotes] = useState(NO_NOTES);
  const acting = useAction((asked: SpokenVerb | 'withdrawSubmission', note: string) => {
    const decision = { editionId, stage, note };
    if (asked === 'comment') return actions.comment({ editionId, note });
    if (asked === 'withdrawSubmission') return actions.withdrawSubmission(decision);
    return actions[asked]({ ...decision, seen: seen() });
  });

  async function run(asked: SpokenVerb | 'withdrawSubmission', note: string): Promise<boolean> {
    if (!(await savedFirst(asked))) return false;
    const reply = await acting.run(asked, note);
    if (reply.ok) {
      notifications.show({ message: t(asked) });
      setNotes((kept) => ({ ...kept, [asked]: '' }));
    }
    // A colleague has changed something: the user sees it, and decides again.
    else if (reply.code === 'conflict') void refresh();
    return reply.ok;
  }

  async function savedFirst(asked: SpokenVerb | 'withdrawSubmission'): Promise<boolean> {
    if (asked === 'comment' || asked === 'withdrawSubmission') return true;
    setSaving(true);
    const isSaved = await save();
    setSaving(false);
    setUnsaved(!isSaved);
    return isSaved;
  }

  function open(asked: SpokenVerb) {
    acting.clear();
    setUnsaved(false);
    setVerb(asked);
  }

  return {
    ...{ verb, open, run, unsaved },
    note: verb ? notes[verb] : '',
    write: (note: string) => verb && setNotes({ ...notes, [verb]: note }),
    close: () => setVerb(null),
    pending: saving || acting.pending,
    failure: acting.failure,
    issueOf: acting.issueOf,
  };
}
