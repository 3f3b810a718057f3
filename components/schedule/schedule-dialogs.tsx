'use client';

import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { Locale } from '@/lib/i18n/locales';
import { formatMoment } from '@/lib/i18n/wall-time';
import type { Moment } from '@/lib/publishing/types';
import { EmbargoDialog } from './embargo-dialog';
import type { ScheduleActions } from './schedule-actions';
import { WithdrawalDialog } from './withdrawal-dialog';

interface Props {
  which: 'withdrawal' | 'embargo' | null;
  edition: { id: string; locale: Locale };
  entry: { id: string; embargoUntil: Date | null };
  actions: Pick<ScheduleActions, 'scheduleWithdrawal' | 'setEmbargo'>;
  onClose: () => void;
}

/** What the menu beside the publish button opens. */
export function ScheduleDialogs({ which, edition, entry, actions, onClose }: Props) {
  const t = useTranslations('schedule');
  const locale = useInterfaceLocale();
  const scheduling = useAction(actions.scheduleWithdrawal);
  async function schedule(moment: Moment, notice: string) {
    const reply = await scheduling.run({ editionId: edition.id, moment, notice });
    if (!reply.ok) return;
    notifications.show({ message: t('done', { moment: formatMoment(reply.data.at, locale) }) });
    onClose();
  }
  if (which === 'embargo')
    return (
      <EmbargoDialog
        entryId={entry.id}
        until={entry.embargoUntil}
        setEmbargo={actions.setEmbargo}
        onClose={onClose}
      />
    );
  if (which === null) return null;
  return (
    <WithdrawalDialog
      title={t('withdrawalTitle')}
      language={edition.locale}
      submit={t('when.schedule')}
      pending={scheduling.pending}
      failure={scheduling.failure}
      onClose={onClose}
      onSubmit={schedule}
    />
  );
}
