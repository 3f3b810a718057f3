'use client';

import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { ChangeReasonFields } from '@/components/editor/screen/change-reason-fields';
import { useChangeReason } from '@/components/editor/screen/use-change-reason';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import { useAction } from '@/components/ui/use-action';
import { comparePath } from '@/lib/i18n/studio-addresses';
import type { EditionHistory } from '@/lib/revisions/types';
import type { RevisionActions } from './revision-actions';

interface Props {
  edition: EditionHistory & { liveNumber: number };
  number: number;
  actions: Pick<RevisionActions, 'publishAgain'>;
}

/** Shows readers again what they saw before. */
export function PublishAgain({ edition, number, actions }: Props) {
  const t = useTranslations('history.again');
  const [asking, ask] = useDisclosure(false);
  const publishing = useAction(actions.publishAgain);
  const change = useChangeReason();
  const { editionId, liveNumber } = edition;

  async function publish() {
    const why = change.take();
    const reply = why && (await publishing.run({ editionId, number, liveNumber, change: why }));
    if (!reply?.ok) return;
    change.forget();
    ask.close();
    notifications.show({ message: t('done', { number }) });
  }

  return (
    <>
      <Button variant="default" onClick={ask.open}>
        {t('open')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('title', { number })}
        text={t('text')}
        submit={t('submit')}
        pending={publishing.pending}
        onClose={ask.close}
        onConfirm={publish}
      >
        <Text size="sm">
          <Link href={comparePath(edition, 'live', number)}>{t('preview')}</Link>
        </Text>
        <ChangeReasonFields change={change} language={edition.locale} />
        <FailureAlert failure={publishing.failure} />
      </ConfirmDialog>
    </>
  );
}
