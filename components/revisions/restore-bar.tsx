'use client';

import { Alert, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { FailureAlert } from '@/components/ui/failure-alert';
import { Link } from '@/components/ui/link';
import { useAction } from '@/components/ui/use-action';
import type { Replaced } from '@/lib/entries/types';
import { comparePath, editorPath } from '@/lib/i18n/studio-addresses';
import type { EditionHistory, RevisionFieldName } from '@/lib/revisions/types';
import type { RevisionActions } from './revision-actions';

interface Props {
  edition: EditionHistory;
  number: number;
  actions: RevisionActions;
}

/** Below a revision that is looked at: bring it back, see what that would change, and afterwards take it back. */
export function RestoreBar({ edition, number, actions }: Props) {
  const t = useTranslations('history.restore');
  const [asking, ask] = useDisclosure(false);
  const [restored, setRestored] = useState<(Replaced & { leftOut: RevisionFieldName[] }) | null>(null);
  const restoring = useAction(actions.restore);
  const undoing = useAction(actions.undo);
  const { editionId, version } = edition;

  async function restore() {
    const reply = await restoring.run({ editionId, number, seenVersion: version });
    if (!reply.ok) return;
    setRestored(reply.data);
    ask.close();
  }

  async function undo() {
    if (!restored) return;
    const { leftOut: _leftOut, ...replaced } = restored;
    if ((await undoing.run({ editionId, ...replaced })).ok) setRestored(null);
  }

  if (restored) {
    return (
      <Alert role="status" mb="md">
        <Text size="sm">{t('done', { number })}</Text>
        <LeftOut fields={restored.leftOut} />
        <Group gap="sm" mt="xs">
          <Button size="xs" component={Link} href={editorPath(edition)}>
            {t('toText')}
          </Button>
          <Button size="xs" variant="default" loading={undoing.pending} onClick={undo}>
            {t('undo')}
          </Button>
        </Group>
        <FailureAlert failure={undoing.failure} />
      </Alert>
    );
  }
  return (
    <>
      <Group gap="sm" mb="md">
        <Button onClick={ask.open}>{t('open')}</Button>
        <Button variant="default" component={Link} href={comparePath(edition, 'draft', number)}>
          {t('preview')}
        </Button>
      </Group>
      <ConfirmDialog
        opened={asking}
        title={t('title', { number })}
        text={t(
          `text.${edition.status === 'published' || edition.status === 'changed' ? 'public' : 'draft'}`,
        )}
        submit={t('submit')}
        pending={restoring.pending}
        onClose={ask.close}
        onConfirm={restore}
      >
        <FailureAlert failure={restoring.failure} />
      </ConfirmDialog>
    </>
  );
}

function LeftOut({ fields }: { fields: RevisionFieldName[] }) {
  const t = useTranslations('history');
  if (fields.length === 0) return null;
  return (
    <Text size="sm">
      {t('restore.leftOut', { fields: fields.map((name) => t(`fields.${name}`)).join(' · ') })}
    </Text>
  );
}
