'use client';

import { Alert, Button, Group, Text } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconEye, IconHistory, IconPencil } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SubmitKey } from '@/components/ui/submit-key';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDateTime } from '@/lib/i18n/dates';
import { localised } from '@/lib/i18n/locales';
import type { ArrangedList } from '@/lib/lists/types';
import { ArrangementHistory, type OnRestore } from './arrangement-history';
import { isMeantForPage } from './is-meant-for-page';
import type { ListActions } from './list-actions';

interface Props {
  list: ArrangedList;
  arrangements: ListActions['arrangements'];
  onChange: (name: 'startDraft' | 'publishDraft' | 'discardDraft') => void;
  onRestore: OnRestore;
  /** Further buttons for a draft. */
  children?: ReactNode;
}

/** Says whether changes are seen at once or wait in a draft, with the preview, earlier arrangements and the end of the draft. */
export function DraftBar({ list, arrangements, onChange, onRestore, children }: Props) {
  const t = useTranslations('lists.draft');
  const tHistory = useTranslations('lists.history');
  const locale = useInterfaceLocale();
  const [showsHistory, setShowsHistory] = useState(false);
  const { key, draft } = list;
  const [restoring, setRestoring] = useState<Parameters<OnRestore> | null>(null);
  // Everywhere on the page, also in a field: forms are sent with Enter alone.
  useHotkeys([['mod+Enter', (event) => draft && isMeantForPage(event) && onChange('publishDraft')]], []);
  const name = draft?.changedBy && localised(draft.changedBy, 'name', locale);
  const start = (
    <Button
      size="compact-md"
      variant="default"
      leftSection={<IconPencil size={14} aria-hidden />}
      onClick={() => onChange('startDraft')}
    >
      {t('start')}
    </Button>
  );
  return (
    <Alert color={draft ? 'yellow' : 'gray'} variant="light" mb="md" role="region" aria-label={t('label')}>
      <Text size="sm" mb="xs">
        {t(draft ? 'waiting' : 'live')}{' '}
        {draft && name && t('changedBy', { name, at: formatDateTime(draft.changedAt, locale) })}
      </Text>
      {draft && draft.unpublished > 0 && (
        <Text size="sm" mb="xs">
          {t('unpublished', { count: draft.unpublished })}
        </Text>
      )}
      <Group gap="xs">
        {draft ? <DraftButtons onChange={onChange} /> : start}
        {draft && children}
        <Button
          component="a"
          href={`/studio/lists/${key}/preview`}
          target="_blank"
          size="compact-md"
          variant="default"
          leftSection={<IconEye size={14} aria-hidden />}
        >
          {t('preview')}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconHistory size={14} aria-hidden />}
          onClick={() => setShowsHistory(true)}
        >
          {tHistory('open')}
        </Button>
      </Group>
      <ArrangementHistory
        opened={showsHistory}
        list={list}
        arrangements={arrangements}
        onClose={() => setShowsHistory(false)}
        onRestore={draft ? (...chosen) => setRestoring(chosen) : onRestore}
      />
      <RestorationDialog chosen={restoring} onClose={() => setRestoring(null)} onRestore={onRestore} />
    </Alert>
  );
}

function DraftButtons({ onChange }: Pick<Props, 'onChange'>) {
  const t = useTranslations('lists.draft');
  const [opened, dialog] = useDisclosure(false);
  function discard() {
    dialog.close();
    onChange('discardDraft');
  }
  return (
    <>
      <Button size="compact-md" onClick={() => onChange('publishDraft')} aria-keyshortcuts="Control+Enter">
        {t('publish')}
      </Button>
      <SubmitKey />
      <Button size="compact-md" variant="default" onClick={dialog.open}>
        {t('discard')}
      </Button>
      <ConfirmDialog
        opened={opened}
        title={t('discardDialog.title')}
        text={t('discardDialog.text')}
        submit={t('discard')}
        danger
        onClose={dialog.close}
        onConfirm={discard}
      />
    </>
  );
}

interface RestorationProps {
  /** Null while nothing is to come back. */
  chosen: Parameters<OnRestore> | null;
  onClose: () => void;
  onRestore: OnRestore;
}

function RestorationDialog({ chosen, onClose, onRestore }: RestorationProps) {
  const t = useTranslations('lists.history');
  function restore() {
    onClose();
    if (chosen) onRestore(...chosen);
  }
  return (
    <ConfirmDialog
      opened={chosen !== null}
      title={t('restoreDialog.title')}
      text={t('restoreDialog.text')}
      submit={t('restore')}
      danger
      onClose={onClose}
      onConfirm={restore}
    />
  );
}
