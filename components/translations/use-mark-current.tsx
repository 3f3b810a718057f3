'use client';

import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useAction } from '@/components/ui/use-action';
import type { Locale } from '@/lib/i18n/locales';
import { MarkedNotice } from './marked-notice';
import type { TranslationActions } from './translation-actions';

/** How long the way back is offered. */
const OFFERED_MS = 30_000;

/** Says that an edition is up to date as it is, and offers to take that back. */
export function useMarkCurrent(editionId: string, locale: Locale, actions: TranslationActions) {
  const marking = useAction(actions.markCurrent);
  const { refresh } = useRouter();

  /** `lastNumber` is that of the last update of the other edition that is shown. Answers whether it is done. */
  async function mark(lastNumber: number): Promise<boolean> {
    const reply = await marking.run({ editionId, lastNumber });
    if (!reply.ok) {
      // There is a newer update, or nothing is left to follow: the page says which.
      if (reply.code === 'conflict') refresh();
      return false;
    }
    const id = `marked-${editionId}`;
    const message = (
      <MarkedNotice {...{ id, editionId, locale }} marked={reply.data} undo={actions.undoMarkCurrent} />
    );
    notifications.show({ id, message, autoClose: OFFERED_MS });
    return true;
  }

  return { mark, pending: marking.pending, failure: marking.failure };
}
