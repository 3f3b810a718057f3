'use client';

import { Alert, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { OutstandingNotes } from '@/components/translations/outstanding-notes';
import type { TranslationActions } from '@/components/translations/translation-actions';
import { useMarkCurrent } from '@/components/translations/use-mark-current';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import { comparePath } from '@/lib/i18n/studio-addresses';
import type { OutstandingUpdates } from '@/lib/publishing/types';
import type { EditedPiece } from './edited-piece';
import screen from './screen.module.css';

interface Props {
  piece: Pick<EditedPiece, 'entry' | 'edition' | 'can'>;
  outstanding: OutstandingUpdates;
  actions: TranslationActions;
}

/** Says that the other edition was updated and this one was not, what the corrections say, and where to see what changed. */
export function BehindNotice({ piece: { entry, edition, can }, outstanding, actions }: Props) {
  const t = useTranslations('corrections.behind');
  const [asking, ask] = useDisclosure(false);
  const marking = useMarkCurrent(edition.id, edition.locale, actions);
  const { locale: other, before, after, notes, lastNumber } = outstanding;

  async function dismiss() {
    if (await marking.mark(lastNumber)) ask.close();
  }

  return (
    <Alert
      color="yellow"
      variant="light"
      mb="md"
      icon={<IconAlertTriangle aria-hidden />}
      title={t(`${notes.length > 0 ? 'title' : 'factsTitle'}.${edition.locale}`)}
      classNames={{ title: screen.alertTitle }}
    >
      <OutstandingNotes outstanding={outstanding} />
      <Group gap="sm" mt="sm">
        {before !== null && after !== null && (
          <Button
            component={Link}
            href={comparePath({ kind: entry.kind, entryId: entry.id, locale: other }, before, after)}
            size="xs"
            variant="default"
          >
            {t('compare')}
          </Button>
        )}
        {can.publish && (
          <Button size="xs" variant="default" onClick={ask.open}>
            {t('dismiss')}
          </Button>
        )}
      </Group>
      <ConfirmDialog
        opened={asking}
        title={t('dismissTitle')}
        text={t(`dismissText.${edition.locale}`)}
        submit={t('dismissNow')}
        pending={marking.pending}
        onClose={ask.close}
        onConfirm={dismiss}
      >
        <FailureAlert failure={marking.failure} />
      </ConfirmDialog>
    </Alert>
  );
}
