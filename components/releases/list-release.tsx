'use client';

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { MomentDialog } from '@/components/schedule/moment-dialog';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatMoment } from '@/lib/i18n/wall-time';
import type { Moment } from '@/lib/publishing/types';
import { DoneNotice } from './done-notice';
import { PutListDialog, type SeenList } from './put-list-dialog';
import type { ListReleaseActions } from './release-actions';

interface Props {
  list: SeenList;
  listName: string;
  actions: ListReleaseActions;
  /** Whether what is typed below the list, and what was moved in it, is in the draft; waits for it. */
  isAllStored: () => Promise<boolean>;
}

/** Beside the draft of a list: has it go live at a moment, or puts it into a release. */
export function ListRelease({ list, listName, actions, isAllStored }: Props) {
  const t = useTranslations('releases.list');
  const tReleases = useTranslations('releases');
  const locale = useInterfaceLocale();
  const { refresh } = useRouter();
  const [asking, ask] = useState<'schedule' | 'put' | null>(null);
  const scheduling = useAction(actions.scheduleList);
  async function open(what: 'schedule' | 'put') {
    if (await isAllStored()) ask(what);
  }
  function close() {
    ask(null);
    scheduling.clear();
  }
  function done(message: string, releaseId: string) {
    close();
    notifications.show({ message: <DoneNotice {...{ message, releaseId }} /> });
    // The page says of the list that it is in a release.
    refresh();
  }
  async function schedule(moment: Moment) {
    const seen = { listKey: list.key, listVersion: list.version };
    const reply = await scheduling.run({ name: listName, ...seen, moment });
    if (reply.ok)
      done(tReleases('scheduled', { moment: formatMoment(reply.data.at, locale) }), reply.data.id);
    // A colleague has arranged it since: the page shows the draft as it is now beside the failure.
    else if (reply.code === 'conflict') refresh();
  }
  return (
    <>
      <Button size="compact-md" variant="default" onClick={() => open('schedule')}>
        {t('schedule')}
      </Button>
      <Button size="compact-md" variant="default" onClick={() => open('put')}>
        {t('put')}
      </Button>
      {asking === 'schedule' && (
        <MomentDialog
          title={t('scheduleTitle')}
          text={t('scheduleText')}
          submit={tReleases('scheduleNow')}
          pending={scheduling.pending}
          failure={scheduling.failure}
          onClose={close}
          onSubmit={schedule}
        />
      )}
      {asking === 'put' && (
        <PutListDialog
          {...{ list, name: listName, actions }}
          onClose={close}
          onDone={done}
          onStale={refresh}
        />
      )}
    </>
  );
}
