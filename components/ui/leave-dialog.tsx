'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from './confirm-dialog';
import { useLeaveWarning } from './use-leave-warning';

/** In a form: asks before a link leaves the page with changes that are not saved. */
export function LeaveDialog({ dirty }: { dirty: boolean }) {
  const t = useTranslations('studio.leave');
  const { asking, stay, leave } = useLeaveWarning(dirty);
  return (
    <ConfirmDialog
      danger
      opened={asking}
      title={t('title')}
      text={t('text')}
      submit={t('leave')}
      onClose={stay}
      onConfirm={leave}
    />
  );
}
