'use client';

import { Button, Checkbox, Modal, Text } from '@mantine/core';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import { Waiting } from '@/components/ui/waiting';
import { formatDateTime } from '@/lib/i18n/dates';
import { localised } from '@/lib/i18n/locales';
import type { MadeArrangement, MadeArrangements } from '@/lib/lists/history/types';
import { type ArrangedList, isBuiltIn } from '@/lib/lists/types';
import classes from './arranged-list.module.css';
import type { ListActions } from './list-actions';
import { useActsText } from './use-acts-text';

/** Its names and where it stands come back where that is asked for. */
export type OnRestore = (version: number, describes: boolean) => void;

interface Props {
  opened: boolean;
  list: ArrangedList;
  arrangements: ListActions['arrangements'];
  onClose: () => void;
  onRestore: OnRestore;
}

/** What was done with the list in each of its last changes, and what it was then; each of these arrangements can come back. */
export function ArrangementHistory({ opened, list, arrangements, onClose, onRestore }: Props) {
  const t = useTranslations('lists.history');
  const tLists = useTranslations('lists');
  const tForm = useTranslations('studio.form');
  const reading = useAction(arrangements);
  const [found, setFound] = useState<MadeArrangements | null>(null);
  const [describes, setDescribes] = useState(false);
  const { key, version } = list;
  const mayDescribe = list.can.manage && key !== 'center-news';

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when the dialog opens, for the list as it is then
  useEffect(() => {
    setDescribes(false);
    if (opened) void reading.run({ key }).then((reply) => reply.ok && setFound(reply.data));
  }, [opened, version]);

  async function showEarlier(shown: MadeArrangements, before: number) {
    const reply = await reading.run({ key, before });
    if (reply.ok) setFound({ ...reply.data, rows: [...shown.rows, ...reply.data.rows] });
  }

  function restore(to: number) {
    onClose();
    onRestore(to, mayDescribe && describes);
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
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
      {reading.pending && !found && <Waiting size="sm" label={tForm('loading')} />}
      {found?.rows.length === 0 && <Text>{t('none')}</Text>}
      <ol className={classes.candidates}>
        {found?.rows.map((made, index) => (
          <Made key={made.version} made={made} isNow={index === 0 && !list.draft} onRestore={restore} />
        ))}
      </ol>
      {found && found.before !== null && (
        <Button
          mt="sm"
          variant="default"
          loading={reading.pending}
          onClick={() => found.before !== null && showEarlier(found, found.before)}
        >
          {tLists('earlier')}
        </Button>
      )}
    </Modal>
  );
}

interface MadeProps {
  made: MadeArrangement;
  isNow: boolean;
  onRestore: (version: number) => void;
}

function Made({ made, isNow, onRestore }: MadeProps) {
  const t = useTranslations('lists.history');
  const actsText = useActsText();
  const locale = useInterfaceLocale();
  const at = formatDateTime(made.madeAt, locale);
  return (
    <li className={classes.candidate}>
      <div>
        {at}
        {made.madeBy && <Text size="sm">{localised(made.madeBy, 'name', locale)}</Text>}
        <ul className={classes.acts}>
          {actsText(made).map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was done never changes, and two pieces may have one title
            <li key={index}>{text}</li>
          ))}
        </ul>
      </div>
      {isNow ? (
        <Text size="sm">{t('isNow')}</Text>
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => onRestore(made.version)}
          aria-label={t('restoreLabel', { at })}
        >
          {t('restore')}
        </Button>
      )}
    </li>
  );
}
