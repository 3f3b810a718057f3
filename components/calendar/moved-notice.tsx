'use client';

import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatMoment } from '@/lib/i18n/wall-time';
import { presentMoment } from '@/lib/workflow/moved-moment';
import type { CalendarActions, ShownItem } from './shown-day';
import { useTitleOf } from './use-title-of';

interface Props {
  /** Of the notification. */
  id: string;
  /** As it was before. */
  item: ShownItem;
  /** Its moment now. */
  at: Date;
  takeBack: CalendarActions['moveRelease'];
}

/** Says when something is to happen now, with the button that gives it back its former moment, unless that is past. */
export function MovedNotice({ id, item, at, takeBack }: Props) {
  const t = useTranslations('calendar');
  const locale = useInterfaceLocale();
  const title = useTitleOf()(item);
  const undoing = useAction(takeBack);
  const { move } = item;
  const momentOf = (instant: Date) => formatMoment(instant, locale, move?.timeZone);
  async function undo() {
    if (!move) return;
    const moment = presentMoment(move);
    const reply = await undoing.run({ id: move.id, version: move.version + 1, moment });
    if (!reply.ok) return;
    const message = t('undone', { title, moment: momentOf(reply.data.at) });
    notifications.update({ id, message, autoClose: 5000 });
  }
  return (
    <>
      <Group gap="sm">
        <Text size="sm">{t('moved', { title, moment: momentOf(at) })}</Text>
        {move && move.at.getTime() > Date.now() && (
          <Button size="compact-sm" variant="light" loading={undoing.pending} onClick={undo}>
            {t('undo')}
          </Button>
        )}
      </Group>
      <FailureAlert failure={undoing.failure} />
    </>
  );
}
