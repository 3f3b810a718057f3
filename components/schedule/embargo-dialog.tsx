'use client';

import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useAction } from '@/components/ui/use-action';
import { wallTimeAt } from '@/lib/i18n/wall-time';
import type { Moment } from '@/lib/publishing/types';
import { MomentDialog } from './moment-dialog';
import type { ScheduleActions } from './schedule-actions';

interface Props {
  entryId: string;
  until: Date | null;
  setEmbargo: ScheduleActions['setEmbargo'];
  onClose: () => void;
}

/** Sets, moves or lifts the embargo of a piece. */
export function EmbargoDialog({ entryId, until, setEmbargo, onClose }: Props) {
  const t = useTranslations('schedule.embargo');
  const setting = useAction(setEmbargo);
  async function set(moment: Moment | null) {
    if (!(await setting.run({ entryId, moment })).ok) return;
    notifications.show({ message: t(moment ? 'done' : 'lifted') });
    onClose();
  }
  return (
    <MomentDialog
      title={t('title')}
      text={t('text')}
      submit={t('set')}
      initial={until && wallTimeAt(until)}
      pending={setting.pending}
      failure={setting.failure}
      onClose={onClose}
      onSubmit={set}
    >
      {until && (
        <Button variant="default" loading={setting.pending} onClick={() => set(null)}>
          {t('lift')}
        </Button>
      )}
    </MomentDialog>
  );
}
