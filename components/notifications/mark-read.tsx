'use client';

import { Button } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import type { Unread } from '@/lib/notifications/types';

export interface MarkReadProps {
  id: string;
  markRead: (input: { id: string }) => Promise<Reply<unknown>>;
}

/** Notes that one notification was read; `about` is what it says. */
export function MarkRead({ id, about, markRead }: MarkReadProps & { about: string }) {
  const t = useTranslations('notifications');
  const marking = useAction(markRead);
  return (
    <>
      <Button
        size="xs"
        variant="subtle"
        loading={marking.pending}
        aria-label={t('markReadOf', { about })}
        onClick={() => marking.run({ id })}
      >
        {t('markRead')}
      </Button>
      <FailureAlert failure={marking.failure} />
    </>
  );
}

interface AllProps {
  unread: Unread;
  markAllRead: (input: Unread) => Promise<Reply<unknown>>;
}

/** The same for all that were unread when the page was made, also those on its other pages. */
export function MarkAllRead({ unread, markAllRead }: AllProps) {
  const t = useTranslations('notifications');
  const marking = useAction(markAllRead);
  return (
    <>
      <Button variant="default" loading={marking.pending} onClick={() => marking.run(unread)}>
        {t('markAllRead')}
      </Button>
      <FailureAlert failure={marking.failure} />
    </>
  );
}
