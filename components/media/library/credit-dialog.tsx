'use client';

import { Alert, Button, Checkbox, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { inParts } from '@/components/media/in-parts';
import type { MediaItem } from '@/components/media/media-item';
import { FailureAlert } from '@/components/ui/failure-alert';
import { LocaleField } from '@/components/ui/locale-field';
import type { Reply } from '@/components/ui/reply';
import { useAction } from '@/components/ui/use-action';
import { CREDIT_MAX } from '@/lib/media/types';
import { type Credit, type CreditChanges, sharedCredit, withCredit } from './credit-changes';

export type SetCredit = (input: CreditChanges & { ids: string[] }) => Promise<Reply<unknown>>;

interface Props {
  items: readonly MediaItem[];
  /** How many of the selected ones this user may not change. */
  others: number;
  setCredit: SetCredit;
  onClose: () => void;
}

/** Gives many pictures and files the same credit, in the languages in which one is written. */
export function CreditDialog({ items, others, setCredit, onClose }: Props) {
  const t = useTranslations('media');
  const tForm = useTranslations('studio.form');
  const [changes, setChanges] = useState<CreditChanges>({});
  const [done, setDone] = useState(0);
  const saving = useAction((credit: CreditChanges) =>
    inParts(
      items.map(({ id }) => id),
      (ids) => setCredit({ ids, ...credit }),
      setDone,
    ),
  );
  const count = items.length;

  async function save(event: FormEvent) {
    event.preventDefault();
    if (Object.keys(changes).length === 0) return onClose();
    setDone(0);
    const reply = await saving.run(changes);
    if (!reply.ok) return;
    notifications.show({ message: t('credit.saved', { count }) });
    onClose();
  }

  const field = (name: keyof Credit) => ({
    ...{ name, items, changes, onChange: setChanges, error: saving.issueOf(name) },
  });
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('credit.title', { count })}
      closeButtonProps={{ 'aria-label': tForm('close') }}
    >
      <Stack component="form" onSubmit={save}>
        <Text size="sm">
          {t('credit.text')} {others > 0 && t('credit.others', { count: others })}
        </Text>
        <FailureAlert failure={saving.failure} fields={['creditAr', 'creditEn']} />
        {saving.failure && done > 0 && <Alert color="yellow">{t('credit.partly', { done, count })}</Alert>}
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <CreditField {...field('creditAr')} language="ar" />
          <CreditField {...field('creditEn')} language="en" />
        </SimpleGrid>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {tForm('cancel')}
          </Button>
          <Button type="submit" loading={saving.pending}>
            {tForm('save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface FieldProps extends Pick<Props, 'items'> {
  name: keyof Credit;
  language: 'ar' | 'en';
  error: string | undefined;
  changes: CreditChanges;
  onChange: (changes: CreditChanges) => void;
}

/** The credit in a language. Where the present ones differ, removing all of them is asked for in words. */
function CreditField({ name, language, error, items, changes, onChange }: FieldProps) {
  const t = useTranslations('media');
  // What it was when the dialog was opened: the list is read anew meanwhile.
  const [shared] = useState(() => sharedCredit(items, name));
  const label = t(`fields.${name}`);
  const isRemoved = shared === null && changes[name] === '';
  return (
    <Stack gap="xs">
      <LocaleField
        {...{ name, label, language, maxLength: CREDIT_MAX, disabled: isRemoved }}
        {...(error !== undefined && { error })}
        {...(shared === null && { placeholder: t('credit.different') })}
        value={changes[name] ?? shared ?? ''}
        onChange={(value) => onChange(withCredit(changes, name, { value, shared }))}
      />
      {shared === null && (
        <Checkbox
          label={t('credit.remove', { field: label })}
          checked={isRemoved}
          onChange={({ currentTarget }) =>
            onChange(
              currentTarget.checked
                ? { ...changes, [name]: '' }
                : withCredit(changes, name, { value: '', shared }),
            )
          }
        />
      )}
    </Stack>
  );
}
