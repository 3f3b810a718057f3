'use client';

import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Reply } from '@/components/ui/reply';
import { changeSeen } from '@/components/ui/seen-version';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatMoment } from '@/lib/i18n/wall-time';
import type { ScheduleActions, ScheduledTextInput, SeenChange } from './schedule-actions';
import { useMoment } from './use-moment';

/** Whether the publish dialog is to publish at a moment, or to have something scheduled take the newer text, and the state of both. */
export function useScheduling(
  editionId: string,
  actions: Pick<ScheduleActions, 'schedule' | 'takeNewerText'>,
) {
  const t = useTranslations('schedule');
  const locale = useInterfaceLocale();
  const [isLater, setLater] = useState(false);
  const [taking, setTaking] = useState<SeenChange | null>(null);
  const moment = useMoment();
  const scheduling = useAction(actions.schedule);
  const taker = useAction(actions.takeNewerText);

  function begin(change: SeenChange | null) {
    setTaking(change && { id: change.id, version: change.version });
    setLater(false);
    scheduling.clear();
    taker.clear();
  }

  /** Null when the moment lacks something. */
  async function send(text: ScheduledTextInput): Promise<Reply<unknown> | null> {
    const chosen = taking ? null : moment.take();
    if (!taking && !chosen) return null;
    const reply = taking
      ? await changeSeen(taking.id, taking.version, (version) => taker.run({ id: taking.id, version, text }))
      : chosen && (await scheduling.run({ editionId, ...text, moment: chosen }));
    if (reply?.ok)
      notifications.show({ message: t('done', { moment: formatMoment(reply.data.at, locale) }) });
    return reply;
  }

  return {
    ...{ isLater, setLater, isTaking: taking !== null, moment, begin, send },
    /** Whether the dialog schedules instead of publishing. */
    isOn: isLater || taking !== null,
    pending: scheduling.pending || taker.pending,
    failure: scheduling.failure ?? taker.failure,
    momentError: scheduling.issueOf('moment'),
  };
}
