'use client';

import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { type SyntheticEvent, useState } from 'react';
import { DayField } from '@/components/ui/day-field';
import { FailureAlert } from '@/components/ui/failure-alert';
import { useAction } from '@/components/ui/use-action';
import { useInterfaceLocale } from '@/components/ui/use-interface-locale';
import type { NameRef, Translator } from '@/lib/entries/types';
import { type Locale, localised } from '@/lib/i18n/locales';
import type { TranslatorActions } from './translator-actions';

interface Props {
  entryId: string;
  locale: Locale;
  translator: Translator | null;
  /** Who can be chosen. */
  people: NameRef[];
  actions: Pick<TranslatorActions, 'assignTranslator'>;
  onClose: () => void;
}

/** Chooses who is to translate a piece into a language, and until which day. */
export function TranslatorDialog({ entryId, locale, translator, people, actions, onClose }: Props) {
  const t = useTranslations('studio.translations.translator');
  const tForm = useTranslations('studio.form');
  const interfaceLocale = useInterfaceLocale();
  const isOffered = people.some(({ id }) => id === translator?.id);
  const [translatorId, setTranslatorId] = useState((isOffered && translator?.id) || null);
  const [dueOn, setDueOn] = useState(translator?.dueOn ?? '');
  const assigning = useAction(actions.assignTranslator);
  const fields = ['translatorId', 'dueOn'] as const;

  async function save(event: SyntheticEvent) {
    event.preventDefault();
    const before = translator && { translatorId: translator.id, dueOn: translator.dueOn };
    const choice = { translatorId, dueOn: (translatorId && dueOn) || null, before };
    if (!(await assigning.run({ entryId, locale, ...choice })).ok) return;
    const chosen = people.find(({ id }) => id === translatorId);
    const message = chosen ? t('done', { name: localised(chosen, 'name', interfaceLocale) }) : t('removed');
    notifications.show({ message });
    onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`title.${locale}`)}
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      <form onSubmit={save}>
        <Stack>
          <Text size="sm">{t('text')}</Text>
          <Select
            label={t('label')}
            placeholder={t('nobody')}
            data={people.map((user) => ({ value: user.id, label: localised(user, 'name', interfaceLocale) }))}
            value={translatorId}
            error={assigning.issueOf('translatorId')}
            onChange={setTranslatorId}
            openOnFocus={false}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('nobody') }}
            data-autofocus
          />
          <DayField label={t('dueOn')} value={dueOn} error={assigning.issueOf('dueOn')} onChange={setDueOn} />
          <FailureAlert failure={assigning.failure} fields={fields} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {tForm('cancel')}
            </Button>
            <Button type="submit" loading={assigning.pending}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
