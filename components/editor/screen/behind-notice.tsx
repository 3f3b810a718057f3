'use client';

import { Alert, Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDate } from '@/lib/i18n/dates';
import { directionOf } from '@/lib/i18n/locales';
import { comparePath } from '@/lib/i18n/studio-addresses';
import type { OutstandingCorrections } from '@/lib/publishing/types';
import classes from './behind-notice.module.css';
import type { EditActions } from './edit-actions';
import type { EditedPiece } from './edited-piece';
import screen from './screen.module.css';

interface Props {
  piece: Pick<EditedPiece, 'entry' | 'edition' | 'can'>;
  outstanding: OutstandingCorrections;
  actions: Pick<EditActions, 'dismissCorrections'>;
}

/** Says that the other edition was corrected and this one was not, what the corrections say, and where to see them. */
export function BehindNotice({ piece: { entry, edition, can }, outstanding, actions }: Props) {
  const t = useTranslations('corrections.behind');
  const locale = useInterfaceLocale();
  const [asking, ask] = useDisclosure(false);
  const dismissing = useAction(actions.dismissCorrections);
  const { locale: other, before, after, notes, lastNumber } = outstanding;

  async function dismiss() {
    const reply = await dismissing.run({ editionId: edition.id, lastNumber });
    if (!reply.ok) return;
    ask.close();
    notifications.show({ message: t('dismissed') });
  }

  return (
    <Alert
      color="yellow"
      variant="light"
      mb="md"
      icon={<IconAlertTriangle aria-hidden />}
      title={t(`title.${edition.locale}`)}
      classNames={{ title: screen.alertTitle }}
    >
      <ul className={classes.notes}>
        {notes.map(({ number, at, note }) => (
          <li key={number}>
            <span className={classes.day}>{formatDate(at, locale)}</span>
            <bdi lang={other} dir={directionOf(other)}>
              {note}
            </bdi>
          </li>
        ))}
      </ul>
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
        pending={dismissing.pending}
        onClose={ask.close}
        onConfirm={dismiss}
      >
        <FailureAlert failure={dismissing.failure} />
      </ConfirmDialog>
    </Alert>
  );
}
