'use client';

import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { UndoNotice } from '@/components/ui/undo-notice';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatMoment } from '@/lib/i18n/wall-time';
import { presentMoment } from '@/lib/workflow/moved-moment';
import type { CalendarActions, ShownItem } from './shown-day';
import { useTitleOf } from './use-title-of';

interface Props {
  /** Of the notification. */
  id: string;
  /** As it was before. */
  item: ShownItem & { move: NonNullable<ShownItem['move']> };
  /** Its moment now. */
  at: Date;
  takeBack: CalendarActions['moveRelease'];
}

/** Says when something is to happen now, with the button that gives it back its former moment, unless that is past. */
export function MovedNotice({ id, item, at, takeBack }: Props) {
  const t = useTranslations('calendar');
  const locale = useInterfaceLocale();
  const title = useTitleOf()(item);
  const { move } = item;
  const momentOf = (instant: Date) => formatMoment(instant, locale, move.timeZone);
  return (
    <UndoNotice
      text={t('moved', { title, moment: momentOf(at) })}
      label={move.at.getTime() > Date.now() ? t('undo') : null}
      undo={() => takeBack({ id: move.id, version: move.version + 1, moment: presentMoment(move) })}
      onUndone={(undone) => {
        const message = t('undone', { title, moment: momentOf(undone.at) });
        notifications.update({ id, message, autoClose: 5000 });
      }}
    />
  );
}
