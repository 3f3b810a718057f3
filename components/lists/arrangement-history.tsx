'use client';

import { Button, Checkbox, Loader, Modal, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { formatDateTime } from '@/lib/i18n/dates';
import { localised } from '@/lib/i18n/locales';
import { type ArrangedList, isBuiltIn, type MadeArrangement } from '@/lib/lists/types';
import classes from './arranged-list.module.css';
import type { ListActions } from './list-actions';

/** Its names and where it stands come back where that is asked for. */
export type OnRestore = (version: number, describes: boolean) => void;

interface Props {
  opened: boolean;
  list: ArrangedList;
  arrangements: ListActions['arrangements'];
  onClose: () => void;
  onRestore: OnRestore;
}

/** What the list was after each of its last changes; each of these arrangements can come back. */
export function ArrangementHistory({ opened, list, arrangements, onClose, onRestore }: Props) {
  const t = useTranslations('lists.history');
  const tForm = useTranslations('studio.form');
  const reading = useAction(arrangements);
  const [found, setFound] = useState<MadeArrangement[] | null>(null);
  const [describes, setDescribes] = useState(false);
  const { key, version } = list;
  const mayDescribe = list.can.manage && key !== 'center-news';

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the dialog opens, for the list as it is then
  useEffect(() => {
    setDescribes(false);
    if (opened) void reading.run({ key }).then((reply) => reply.ok && setFound(reply.data));
  }, [opened, version]);

  function restore(to: number) {
    onClose();
    onRestore(to, mayDescribe && describes);
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('title')}
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t(list.draft ? 'leadDraft' : 'lead')} {!list.can.manage && !isBuiltIn(key) && t('namesStay')}
      </Text>
      {mayDescribe && (
        <Checkbox
          mb="sm"
          label={t(isBuiltIn(key) ? 'composes' : 'describes')}
          checked={describes}
          onChange={(event) => setDescribes(event.currentTarget.checked)}
        />
      )}
      <FailureAlert failure={reading.failure} />
      {reading.pending && !found && <Loader size="sm" />}
      {found?.length === 0 && <Text>{t('none')}</Text>}
      <ol className={classes.candidates}>
        {found?.map((made, index) => (
          <Made key={made.version} made={made} isNow={index === 0 && !list.draft} onRestore={restore} />
        ))}
      </ol>
    </Modal>
  );
}

interface MadeProps {
  made: MadeArrangement;
  isNow: boolean;
  onRestore: (version: number) => void;
}

function Made({ made: { version, madeAt, madeBy }, isNow, onRestore }: MadeProps) {
  const t = useTranslations('lists.history');
  const locale = useInterfaceLocale();
  const at = formatDateTime(madeAt, locale);
  return (
    <li className={classes.candidate}>
      <span>
        {at}
        {madeBy && <Text size="sm">{localised(madeBy, 'name', locale)}</Text>}
      </span>
      {isNow ? (
        <Text size="sm">{t('isNow')}</Text>
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => onRestore(version)}
          aria-label={t('restoreLabel', { at })}
        >
          {t('restore')}
        </Button>
      )}
    </li>
  );
}
